/** The page of a family and what may happen to it. */
@NullMarked
package opora.people.family;

import org.jspecify.annotations.NullMarked;
