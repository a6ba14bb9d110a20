/** The register of social contracts, on the screen and as it is put on paper. */
@NullMarked
package opora.contracts.register;

import org.jspecify.annotations.NullMarked;
