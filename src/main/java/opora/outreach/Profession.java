package opora.outreach;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import opora.platform.text.SearchText;
import opora.platform.text.Tsv;

/**
 * One of the professions a crew needs (TRP-03).
 *
 * @param words what the name of a position has in it that gives this profession; offices name positions in their own way
 */
public record Profession(String code, List<String> words) {

    private static final List<Profession> ALL = Tsv.read("/opora/reference/trip-professions.tsv").stream()
            .map(row -> new Profession(
                    row.get("code"),
                    Arrays.stream(row.get("words").split(";"))
                            .map(SearchText::normalise)
                            .toList()))
            .toList();

    /** All that a crew should have. */
    public static List<Profession> all() {
        return ALL;
    }

    public static Optional<Profession> of(String code) {
        return ALL.stream().filter(each -> each.code.equals(code)).findFirst();
    }

    /** The profession behind a position: the first that fits, so that a «педагог-психолог» is a psychologist. */
    static Optional<Profession> ofJob(String position) {
        var job = SearchText.normalise(position);
        return ALL.stream()
                .filter(each -> each.words.stream().anyMatch(job::contains))
                .findFirst();
    }

    /** Those nobody in the crew has. */
    public static List<Profession> missing(Collection<String> present) {
        return ALL.stream().filter(each -> !present.contains(each.code)).toList();
    }

    public String titleKey() {
        return "outreach.profession." + code;
    }
}
