/** Waves: a questionnaire asked of chosen people within some days, who is due and how many are covered. */
@NullMarked
@NamedInterface("waves")
package opora.surveys.waves;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
