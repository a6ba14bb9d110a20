/** What has changed over a year, told in words with the numbers that support it. */
@NullMarked
package opora.reports.narrative;

import org.jspecify.annotations.NullMarked;
