package opora.partners;

import java.util.List;
import java.util.Optional;
import opora.platform.text.Tsv;

/** With what a partner helps: one or several of a list. */
public record HelpArea(String code) {

    private static final List<HelpArea> ALL = Tsv.read("/opora/reference/help-areas.tsv").stream()
            .map(row -> new HelpArea(row.get("code")))
            .toList();

    public static List<HelpArea> all() {
        return ALL;
    }

    public static Optional<HelpArea> of(String code) {
        return ALL.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** Message key of its title. */
    public String titleKey() {
        return "partners.area." + code.replace('_', '-');
    }
}
