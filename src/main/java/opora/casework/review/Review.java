package opora.casework.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param level under which the family was accompanied that day */
public record Review(
        UUID id,
        LocalDate on,
        @Nullable String level,
        @Nullable String status,
        String conclusion,
        LocalDate next,
        @Nullable String employee,
        boolean voided,
        String voidReason) {}
