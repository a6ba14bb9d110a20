package opora.casework.roadmap;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * All versions of a road map, or one of them beside another.
 *
 * @param one the version that is read; null on the list
 * @param comparison with another version; null when there is none
 */
public record VersionsPage(
        Shell shell,
        FamilyHeader header,
        List<Plan> versions,
        @Nullable Plan one,
        @Nullable PlanComparison comparison,
        LocalDate today) {

    public String path(String suffix) {
        return Plan.path(header.id()) + suffix;
    }

    /** The others the version can be compared with. */
    public List<Plan> others() {
        return versions.stream()
                .filter(version -> one != null && version.number() != one.number())
                .toList();
    }
}
