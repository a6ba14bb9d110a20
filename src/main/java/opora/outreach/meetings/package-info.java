/** Meetings with other agencies: their journal and cards. */
@NullMarked
package opora.outreach.meetings;

import org.jspecify.annotations.NullMarked;
