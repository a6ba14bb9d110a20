@NullMarked
package opora.platform.database;

import org.jspecify.annotations.NullMarked;
