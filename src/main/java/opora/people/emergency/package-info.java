@NullMarked
@NamedInterface("emergency")
package opora.people.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
