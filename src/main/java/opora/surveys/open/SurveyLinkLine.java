package opora.surveys.open;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link as a list shows it. */
public record SurveyLinkLine(
        UUID id,
        String questionnaire,
        @Nullable String person,
        LinkKind kind,
        LocalDate createdOn,
        LocalDate expiresOn,
        LinkState state,
        @Nullable UUID fillingId) {}
