/** Agreements with partners: their list, the card of one, what becomes of it. */
@NullMarked
package opora.partners.agreements;

import org.jspecify.annotations.NullMarked;
