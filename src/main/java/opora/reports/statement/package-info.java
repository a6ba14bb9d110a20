/** Answers to the yes/no indicators: their pages. */
@NullMarked
package opora.reports.statement;

import org.jspecify.annotations.NullMarked;
