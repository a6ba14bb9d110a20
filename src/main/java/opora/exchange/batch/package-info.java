/** A workbook on its way in: read, checked, taken, given back, undone. */
@NullMarked
package opora.exchange.batch;

import org.jspecify.annotations.NullMarked;
