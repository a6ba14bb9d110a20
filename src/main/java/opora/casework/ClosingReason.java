package opora.casework;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/**
 * Why a family leaves the service of the centre (CAS-17).
 *
 * @param positive the family can do without
 * @param watched the family stays where it can be asked how it lives
 */
public record ClosingReason(String code, String title, boolean positive, boolean watched) {

    private static final List<ClosingReason> ALL = Tsv.read("/opora/reference/closing-reasons.tsv").stream()
            .map(row -> new ClosingReason(row.get("code"), row.get("title"), row.flag("positive"), row.flag("watched")))
            .toList();

    public static List<ClosingReason> all() {
        return ALL;
    }

    public static Optional<ClosingReason> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
