/** Marking who was there, the heart of the module: fifteen children in less than a minute. */
@NullMarked
package opora.groups.marks;

import org.jspecify.annotations.NullMarked;
