/** Printed forms: the templates of the office, how they are filled, and the register of what was printed. */
@NamedInterface("print")
@NullMarked
package opora.documents.print;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
