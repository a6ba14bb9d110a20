/** The pages of the import. */
@NullMarked
package opora.exchange.page;

import org.jspecify.annotations.NullMarked;
