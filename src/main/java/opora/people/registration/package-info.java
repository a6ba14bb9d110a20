/** Registering a family, with possible duplicates shown while typing. */
@NullMarked
package opora.people.registration;

import org.jspecify.annotations.NullMarked;
