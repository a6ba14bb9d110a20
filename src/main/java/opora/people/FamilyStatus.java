package opora.people;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/** A status a family may have on one of the two axes (TGT-16, TGT-17), the gravest first. */
public record FamilyStatus(String axis, String code, String title) {

    public static final String LEGAL = "legal";
    public static final String PRACTICE = "practice";

    private static final List<FamilyStatus> ALL = Tsv.read("/opora/reference/statuses.tsv").stream()
            .map(row -> new FamilyStatus(row.get("axis"), row.get("code"), row.get("title")))
            .toList();

    public static List<FamilyStatus> on(String axis) {
        return ALL.stream().filter(each -> each.axis().equals(axis)).toList();
    }

    public static Optional<FamilyStatus> of(String axis, String code) {
        return on(axis).stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
