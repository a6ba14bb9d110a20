/** The acts that confirm urgent services. */
@NullMarked
package opora.services.acts;

import org.jspecify.annotations.NullMarked;
