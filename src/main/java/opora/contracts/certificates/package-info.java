/** Certificates for social services and courses with other providers: issued, used, expired. */
@NamedInterface("certificates")
@NullMarked
package opora.contracts.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
