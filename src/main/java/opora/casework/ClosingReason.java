package opora.casework;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/** Why a family leaves the service of the centre (CAS-17). */
public record ClosingReason(String code, String title) {

    private static final List<ClosingReason> ALL = Tsv.read("/opora/reference/closing-reasons.tsv").stream()
            .map(row -> new ClosingReason(row.get("code"), row.get("title")))
            .toList();

    public static List<ClosingReason> all() {
        return ALL;
    }

    public static Optional<ClosingReason> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
