/** A case looked at as a whole, its end, and how the family lives afterwards. */
@NamedInterface("review")
@NullMarked
package opora.casework.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
