package opora.exchange.sheets;

import java.util.List;
import java.util.NoSuchElementException;

/** A sheet of the workbook: what it is called and what its columns are. */
public record SheetForm(String code, String title, List<String> aliases, String description, List<ColumnForm> columns) {

    public ColumnForm column(String code) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(this.code + "." + code));
    }
}
