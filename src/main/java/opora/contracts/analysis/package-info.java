/** The analysis of every programme, and who has a low income. */
@NullMarked
package opora.contracts.analysis;

import org.jspecify.annotations.NullMarked;
