/** What came of a contract: its outcome, the causes removed, the status compared on four attributes, and the year after its end. */
@NamedInterface("outcome")
@NullMarked
package opora.contracts.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
