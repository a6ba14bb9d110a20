/** The social passport of a section on a day. */
@NullMarked
package opora.reports.section;

import org.jspecify.annotations.NullMarked;
