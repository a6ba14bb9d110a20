/** The catalogue of services: the statutory kinds and what the centre adds. */
@NullMarked
package opora.services.catalogue;

import org.jspecify.annotations.NullMarked;
