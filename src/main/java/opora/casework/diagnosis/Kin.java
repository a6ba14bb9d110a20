package opora.casework.diagnosis;

import java.util.Set;
import java.util.stream.Collectors;
import opora.platform.text.Tsv;

/** What the words of kinship tell a drawing. */
final class Kin {

    private static final Set<String> FEMALE = Tsv.read("/opora/reference/kinship.tsv").stream()
            .filter(row -> row.get("sex").equals("f"))
            .map(row -> row.get("code"))
            .collect(Collectors.toSet());
    private static final Set<String> SIBLINGS = Set.of("sister", "brother");

    private Kin() {}

    static boolean isFemale(String code) {
        return FEMALE.contains(code);
    }

    static boolean isSibling(String code) {
        return SIBLINGS.contains(code);
    }
}
