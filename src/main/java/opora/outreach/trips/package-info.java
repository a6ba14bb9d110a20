/** Trips: their journal, calendar, cards and printed sheets. */
@NullMarked
package opora.outreach.trips;

import org.jspecify.annotations.NullMarked;
