@NullMarked
package opora.access.keys;

import org.jspecify.annotations.NullMarked;
