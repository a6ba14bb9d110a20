/** What an indicator has to reach, set by the institution. */
@NullMarked
package opora.reports.threshold;

import org.jspecify.annotations.NullMarked;
