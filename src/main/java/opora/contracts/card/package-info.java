/** One contract: its page, its form, how it ends, and the contracts of a family. */
@NullMarked
package opora.contracts.card;

import org.jspecify.annotations.NullMarked;
