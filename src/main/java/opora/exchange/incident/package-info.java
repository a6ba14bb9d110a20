@NullMarked
package opora.exchange.incident;

import org.jspecify.annotations.NullMarked;
