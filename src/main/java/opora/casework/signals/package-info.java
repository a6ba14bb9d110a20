/** The signal desk: what others noticed about a family, its check within the terms, the decision and the answer. */
@NamedInterface("signals")
@NullMarked
package opora.casework.signals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
