/** Goods given away again: what came in, who asks for what, what was issued to families and what was written off (FIN-04). */
@NamedInterface("stock")
@NullMarked
package opora.services.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
