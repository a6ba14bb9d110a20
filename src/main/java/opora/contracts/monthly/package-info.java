/** The monthly report on social contracts with what is still missing for it, and what is due after contracts have ended. */
@NullMarked
package opora.contracts.monthly;

import org.jspecify.annotations.NullMarked;
