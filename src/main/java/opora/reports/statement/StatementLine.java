package opora.reports.statement;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as it is kept. */
public record StatementLine(
        UUID id,
        String code,
        LocalDate on,
        boolean answer,
        String description,
        String documentTitle,
        String documentNumber,
        @Nullable LocalDate documentDate,
        OffsetDateTime recordedAt,
        UUID recordedBy,
        @Nullable OffsetDateTime voidedAt,
        @Nullable UUID voidedBy,
        @Nullable String voidReason) {

    public boolean voided() {
        return voidedAt != null;
    }

    public String answerKey() {
        return answer ? "reports.yes" : "reports.no";
    }
}
