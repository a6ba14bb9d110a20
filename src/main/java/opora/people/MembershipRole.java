package opora.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opora.platform.text.Tsv;

/**
 * What somebody is in a family.
 *
 * @param sex the sex the word itself tells
 */
public record MembershipRole(String code, String title, Optional<Sex> sex, boolean child, boolean parent) {

    private static final Map<String, MembershipRole> ALL = read();

    /** In the order of the dictionary: parents, children, the rest. */
    public static List<MembershipRole> all() {
        return List.copyOf(ALL.values());
    }

    public static Optional<MembershipRole> of(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    private static Map<String, MembershipRole> read() {
        var roles = new LinkedHashMap<String, MembershipRole>();
        for (var row : Tsv.read("/opora/reference/membership-roles.tsv")) {
            var sex = row.optional("sex").map(letter -> letter.equals("f") ? Sex.FEMALE : Sex.MALE);
            roles.put(
                    row.get("code"),
                    new MembershipRole(row.get("code"), row.get("title"), sex, row.flag("child"), row.flag("parent")));
        }
        return roles;
    }
}
