package opora.groups;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param leftOn null while they belong to the group */
public record Joining(
        UUID personId, LocalDate joinedOn, @Nullable LocalDate leftOn) {}
