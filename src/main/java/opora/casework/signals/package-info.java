/** The signal desk: what others noticed about a family, its check within the terms, the decision and the answer. */
@NullMarked
package opora.casework.signals;

import org.jspecify.annotations.NullMarked;
