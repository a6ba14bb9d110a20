/** The page of the production calendar. */
@NullMarked
package opora.institution.calendar;

import org.jspecify.annotations.NullMarked;
