/** What partners give: the list with its totals, the card of a gift, recording and voiding. */
@NullMarked
package opora.partners.gifts;

import org.jspecify.annotations.NullMarked;
