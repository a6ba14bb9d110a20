package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A talk with a family, or a door that stayed closed. */
public record Contact(
        UUID id,
        LocalDate on,
        ContactKind kind,
        boolean reached,
        String note,
        @Nullable String employee,
        boolean voided,
        String voidReason) {}
