package opora.institution.sections;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A section as its page shows it. */
public record SectionCard(
        UUID id,
        String name,
        @Nullable UUID municipalityId,
        @Nullable String municipality,
        @Nullable UUID departmentId,
        @Nullable String department,
        List<Settlement> settlements) {

    public record Settlement(UUID id, String name, boolean remote) {}
}
