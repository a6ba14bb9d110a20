/** Referrals: the family is sent to a partner or another agency for one kind of accompaniment, and what came of it. */
@NamedInterface("referrals")
@NullMarked
package opora.casework.referrals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
