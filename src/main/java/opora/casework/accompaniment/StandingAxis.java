package opora.casework.accompaniment;

import java.util.List;
import java.util.Locale;
import opora.casework.CareLevel;
import opora.platform.text.Tsv;

/** The two things said of a case day by day: how deep the crisis of the family is (CAS-15), how closely it is accompanied. */
public enum StandingAxis {
    STAGE(Tsv.read("/opora/reference/crisis-stages.tsv").stream()
            .map(row -> row.get("code"))
            .toList()),
    LEVEL(CareLevel.all().stream().map(CareLevel::code).toList());

    private final List<String> codes;

    StandingAxis(List<String> codes) {
        this.codes = codes;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StandingAxis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public List<String> codes() {
        return codes;
    }

    public String titleKey() {
        return "casework.axis." + code();
    }

    public String titleKey(String standing) {
        return "casework." + code() + "." + standing;
    }
}
