/** What the rows of a workbook refer to and whether they agree with each other and with the register. */
@NullMarked
package opora.exchange.check;

import org.jspecify.annotations.NullMarked;
