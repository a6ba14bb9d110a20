/** The journal as proof: what was committed is sealed into a tree with signed heads, and whoever has the public key can check it. */
@NullMarked
@NamedInterface("seal")
package opora.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
