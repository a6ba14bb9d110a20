/** The page of a person and the correction of their data. */
@NullMarked
package opora.people.person;

import org.jspecify.annotations.NullMarked;
