package opora.exchange.workbook;

import java.util.Set;
import java.util.SortedMap;

/** Receives the rows of a sheet one by one, from top to bottom; empty rows are left out. */
@FunctionalInterface
public interface RowReader {

    /**
     * @param number as the spreadsheet numbers it, from 1
     * @param cells by column, from 0
     * @param merged the columns in which the row belongs to a merged area
     */
    void row(int number, SortedMap<Integer, CellValue> cells, Set<Integer> merged);
}
