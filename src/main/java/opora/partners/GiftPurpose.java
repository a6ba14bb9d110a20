package opora.partners;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/** What a gift is meant for: the same list as for the aid families receive. */
public record GiftPurpose(String code) {

    private static final List<GiftPurpose> ALL = Tsv.read("/opora/reference/aid-purposes.tsv").stream()
            .map(row -> new GiftPurpose(row.get("code")))
            .toList();

    public static List<GiftPurpose> all() {
        return ALL;
    }

    public static Optional<GiftPurpose> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Message key of its title. */
    public String titleKey() {
        return "partners.purpose." + code.replace('_', '-');
    }
}
