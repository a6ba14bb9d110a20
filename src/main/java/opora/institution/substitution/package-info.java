@NullMarked
@NamedInterface("substitution")
package opora.institution.substitution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
