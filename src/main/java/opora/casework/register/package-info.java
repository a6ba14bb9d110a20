/** The register of cases. */
@NullMarked
package opora.casework.register;

import org.jspecify.annotations.NullMarked;
