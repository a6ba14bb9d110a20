/** The expected results of a technology in the layout its passport asks for: results, criteria with plan and fact, methods of evaluation. */
@NullMarked
package opora.reports.technology;

import org.jspecify.annotations.NullMarked;
