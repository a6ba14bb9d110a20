/** Monthly control: what was done under a contract in a month, and what its money was paid for. */
@NamedInterface("control")
@NullMarked
package opora.contracts.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
