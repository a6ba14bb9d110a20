/** Proposals to change a programme, which only the body that concluded the contract may change, and their fate. */
@NamedInterface("proposals")
@NullMarked
package opora.contracts.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
