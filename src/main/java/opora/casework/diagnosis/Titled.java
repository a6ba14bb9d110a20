package opora.casework.diagnosis;

import java.util.List;
import java.util.Locale;
import opora.platform.text.Tsv;

/**
 * A word of one of the lists the diagnosis is made of.
 *
 * @param group where it stands among the others: whose problem, which circle of resources
 * @param sensitive naming it tells of health, addiction, abuse or an offence (NFR-04)
 */
public record Titled(String code, String title, String titleEn, String group, boolean sensitive) {

    static List<Titled> read(String dictionary, String groupColumn) {
        return Tsv.read("/opora/reference/" + dictionary + ".tsv").stream()
                .map(row -> new Titled(
                        row.get("code"),
                        row.get("title"),
                        row.get("title_en"),
                        groupColumn.isEmpty() ? "" : row.get(groupColumn),
                        "yes".equals(row.cells().get("sensitive"))))
                .toList();
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : title;
    }
}
