/** A family goes from one curator to another, and how much everybody has to do. */
@NamedInterface("handover")
@NullMarked
package opora.casework.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
