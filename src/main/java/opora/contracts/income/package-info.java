/** Assessments of income under a contract. */
@NullMarked
package opora.contracts.income;

import org.jspecify.annotations.NullMarked;
