/** Groups that meet again and again, their rosters and who was at which meeting. */
@NullMarked
package opora.groups.series;

import org.jspecify.annotations.NullMarked;
