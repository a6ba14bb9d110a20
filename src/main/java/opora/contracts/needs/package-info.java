/** Declared needs and their being met. */
@NullMarked
package opora.contracts.needs;

import org.jspecify.annotations.NullMarked;
