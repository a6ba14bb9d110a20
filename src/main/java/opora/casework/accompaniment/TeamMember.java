package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on a case beside the curator.
 *
 * @param agency where they work, for people of other agencies
 */
public record TeamMember(
        UUID id,
        String role,
        String name,
        String position,
        String agency,
        LocalDate since,
        @Nullable LocalDate until) {

    private static final List<String> ROLES = Tsv.read("/opora/reference/team-roles.tsv").stream()
            .map(row -> row.get("code"))
            .toList();

    public static List<String> roles() {
        return ROLES;
    }

    public String roleKey() {
        return "casework.team.role." + role;
    }

    public boolean now() {
        return until == null;
    }
}
