package opora.services.entry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person the search for a recipient has found. */
public record Found(
        UUID id,
        String name,
        @Nullable LocalDate birthDate,
        @Nullable UUID familyId,
        @Nullable String familyName,
        @Nullable String familyNumber,
        @Nullable String settlement) {}
