/** The social diagnosis of a family: problems, needs, resources, risk, instruments and the conclusions drawn from them. */
@NamedInterface("diagnosis")
@NullMarked
package opora.casework.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
