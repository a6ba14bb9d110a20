package opora.exchange.page;

import java.util.List;
import opora.exchange.batch.Batch;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A workbook on its way in.
 *
 * @param refusals why it was not taken or not undone, in words
 * @param bad the first rows with what is wrong with them
 * @param nextPath where further bad rows stand, or null
 * @param abandoned the work has stopped without an end
 */
public record BatchPage(
        Shell shell,
        Batch batch,
        List<Batch.Sheet> sheets,
        List<String> refusals,
        List<BadCell> bad,
        @Nullable String nextPath,
        boolean abandoned) {

    /** One thing wrong with one row. */
    public record BadCell(String sheet, int row, String column, String sentence) {}

    public String path() {
        return ImportController.PATH + "/" + batch.id();
    }

    public String stateKey() {
        return stateKey(batch.state());
    }

    public boolean is(String state) {
        return batch.state().code().equals(state);
    }

    public int good() {
        return sheets.stream().mapToInt(Batch.Sheet::good).sum();
    }

    public int badRows() {
        return sheets.stream().mapToInt(Batch.Sheet::bad).sum();
    }

    static String stateKey(Batch.State state) {
        return "exchange.state." + state.code();
    }

    static String tag(Batch.State state) {
        return switch (state) {
            case TAKEN -> "tag-success";
            case REFUSED, FAILED -> "tag-danger";
            case CHECKED -> "tag-warning";
            default -> "";
        };
    }
}
