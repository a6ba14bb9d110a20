package opora.contracts;

import java.util.List;
import java.util.Locale;
import opora.platform.text.Tsv;

/** Why the situation of a citizen with a contract is difficult: contract-causes.tsv. */
public record ContractCause(String code, String russian, String english) {

    private static final List<ContractCause> ALL = Tsv.read("/opora/reference/contract-causes.tsv").stream()
            .map(row -> new ContractCause(row.get("code"), row.get("title"), row.get("title_en")))
            .toList();

    public static List<ContractCause> all() {
        return ALL;
    }

    public static boolean isKnown(String code) {
        return ALL.stream().anyMatch(each -> each.code.equals(code));
    }

    /** A code that is no longer in the dictionary is shown as it stands. */
    public static String title(String code, Locale locale) {
        return ALL.stream()
                .filter(each -> each.code.equals(code))
                .map(each -> each.title(locale))
                .findFirst()
                .orElse(code);
    }

    public String title(Locale locale) {
        return locale.getLanguage().equals("ru") ? russian : english;
    }
}
