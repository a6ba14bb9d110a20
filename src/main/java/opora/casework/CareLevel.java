package opora.casework;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/**
 * A level of accompaniment, and how often a family of it is met and its case reviewed unless the institution decided otherwise.
 * Weightier levels stand last.
 */
public record CareLevel(String code, int contactDays, int reviewDays) {

    private static final List<CareLevel> ALL = Tsv.read("/opora/reference/care-levels.tsv").stream()
            .map(row -> new CareLevel(row.get("code"), row.number("contact_days"), row.number("review_days")))
            .toList();

    public static List<CareLevel> all() {
        return ALL;
    }

    public static Optional<CareLevel> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public String titleKey() {
        return "casework.level." + code;
    }

    /** What the institution uses in place of what the program brings along. */
    public CareLevel with(int contacts, int reviews) {
        return new CareLevel(code, contacts, reviews);
    }
}
