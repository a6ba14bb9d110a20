package opora.casework.accompaniment;

import java.util.Map;
import java.util.UUID;

/**
 * How much somebody has to do.
 *
 * @param levels how many families of each level; those without one under the empty word
 * @param settlements in how many settlements they live, remote: how many families live in remote ones
 * @param people how many people these families have together
 */
public record Caseload(
        UUID employeeId,
        String name,
        String position,
        int families,
        Map<String, Integer> levels,
        int settlements,
        int remote,
        int people,
        int overdue) {

    public static final String NO_LEVEL = "";

    public int of(String level) {
        return levels.getOrDefault(level, 0);
    }
}
