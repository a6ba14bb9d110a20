/** What reports contribute to the pages of families and sections. */
@NullMarked
package opora.reports.family;

import org.jspecify.annotations.NullMarked;
