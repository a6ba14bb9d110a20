package opora.institution;

import java.util.List;
import java.util.Locale;
import opora.platform.text.Tsv;

/** Who may be a contact of a section: the dictionary contact-roles.tsv (DIS-06). */
public final class ContactRoles {

    private static final List<Tsv.Row> ROWS = Tsv.read("/opora/reference/contact-roles.tsv");

    private ContactRoles() {}

    /** The codes in the order people expect. */
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
