package opora.casework.signals;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/**
 * How long signals about nobody of the register are kept after they were settled. The others go with the file of their family.
 *
 * @param source by what it is kept so long
 */
public record KeepingTerm(String code, int years, String source) {

    static final String DECIDED = "decided";

    private static final List<KeepingTerm> ALL = Tsv.read("/opora/reference/signal-retention.tsv").stream()
            .map(row -> new KeepingTerm(row.get("code"), row.number("years"), row.get("source")))
            .toList();

    static List<KeepingTerm> all() {
        return ALL;
    }

    static Optional<KeepingTerm> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    KeepingTerm lasting(int set) {
        return new KeepingTerm(code, set, source);
    }

    public String titleKey() {
        return "casework.keeping." + code;
    }
}
