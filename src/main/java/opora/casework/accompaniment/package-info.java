/** A family under accompaniment: how closely it is looked after, by whom, why its situation is difficult. */
@NamedInterface("accompaniment")
@NullMarked
package opora.casework.accompaniment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
