@NullMarked
@NamedInterface("consent")
package opora.people.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
