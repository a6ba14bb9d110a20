/** Amounts and terms of the directions, and the subsistence minimum. */
@NullMarked
package opora.contracts.amounts;

import org.jspecify.annotations.NullMarked;
