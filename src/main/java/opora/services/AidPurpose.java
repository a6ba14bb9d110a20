package opora.services;

import java.util.List;
import opora.platform.text.Tsv;

/** What material aid is given for (FIN-02). */
public record AidPurpose(String code) {

    private static final List<AidPurpose> ALL = Tsv.read("/opora/reference/aid-purposes.tsv").stream()
            .map(row -> new AidPurpose(row.get("code")))
            .toList();

    public static List<AidPurpose> all() {
        return ALL;
    }

    public static boolean isKnown(String code) {
        return ALL.contains(new AidPurpose(code));
    }

    /** Message key of its title. */
    public String titleKey() {
        return titleKey(code);
    }

    public static String titleKey(String code) {
        return "services.aid.purpose." + code.replace('_', '-');
    }
}
