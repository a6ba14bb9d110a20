package opora.institution;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as it is to be kept: the settlements one specialist answers for (DIS-01). */
public record SectionDraft(
        String name, @Nullable UUID departmentId, @Nullable UUID municipalityId, Set<UUID> settlements) {

    public SectionDraft {
        name = name.strip();
        settlements = Set.copyOf(settlements);
    }
}
