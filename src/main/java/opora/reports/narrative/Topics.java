package opora.reports.narrative;

import java.util.List;
import java.util.Locale;
import opora.platform.text.Tsv;

/** What changes are told about, in the order of the dictionary narrative-topics.tsv. */
public final class Topics {

    private static final List<Tsv.Row> ROWS = Tsv.read("/opora/reference/narrative-topics.tsv");

    private Topics() {}

    public static List<String> codes() {
        return ROWS.stream().map(row -> row.get("code")).toList();
    }

    public static String title(String code, Locale locale) {
        var column = locale.getLanguage().equals("en") ? "title_en" : "title";
        return ROWS.stream()
                .filter(row -> row.get("code").equals(code))
                .map(row -> row.get(column))
                .findFirst()
                .orElse(code);
    }
}
