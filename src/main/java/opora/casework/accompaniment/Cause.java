package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * Why the situation of a family is difficult, in the words of article 15 of the law 442-ФЗ (CAS-26).
 *
 * @param person whose it is; null when it is the family's
 * @param goneOn the day it was found to be gone
 */
public record Cause(
        UUID id,
        String code,
        @Nullable String person,
        LocalDate foundOn,
        String note,
        @Nullable LocalDate goneOn,
        String goneNote,
        boolean voided,
        String voidReason) {

    private static final List<String> CODES = Tsv.read("/opora/reference/difficult-situation-causes.tsv").stream()
            .map(row -> row.get("code"))
            .toList();

    public static List<String> codes() {
        return CODES;
    }

    public static String titleKey(String code) {
        return "casework.cause." + code.replace('_', '-');
    }

    public String titleKey() {
        return titleKey(code);
    }

    public boolean open() {
        return goneOn == null && !voided;
    }
}
