/** Spreadsheets as they come and go: read as a stream within limits, written by one writer. Knows no domain word. */
@NullMarked
package opora.exchange.workbook;

import org.jspecify.annotations.NullMarked;
