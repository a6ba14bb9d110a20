/** The card of the institution, its departments and positions. */
@NullMarked
package opora.institution.card;

import org.jspecify.annotations.NullMarked;
