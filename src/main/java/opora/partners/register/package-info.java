/** The register of partners: its list, the card of a partner, what is known of them. */
@NullMarked
package opora.partners.register;

import org.jspecify.annotations.NullMarked;
