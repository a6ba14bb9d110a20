package opora.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param personId the member who gives the category to the family, or null when it is the family's own */
public record CategoryDraft(
        UUID familyId,
        @Nullable UUID personId,
        String code,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        String document) {}
