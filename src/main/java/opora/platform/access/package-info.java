@NullMarked
package opora.platform.access;

import org.jspecify.annotations.NullMarked;
