/** The road map of a family: goals and measures in versions, drafted, checked for gaps, approved, signed and ticked off by facts. */
@NamedInterface("roadmap")
@NullMarked
package opora.casework.roadmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
