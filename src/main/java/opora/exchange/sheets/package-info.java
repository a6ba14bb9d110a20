/** The sheets and columns a workbook may have, as data; what stands in a row, read and checked for its shape. */
@NullMarked
package opora.exchange.sheets;

import org.jspecify.annotations.NullMarked;
