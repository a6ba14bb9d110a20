package opora.contracts.programme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.Executor;
import opora.contracts.MeasureDraft;
import opora.contracts.NeedKind;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the form sends it.
 *
 * @param who citizen, employee:id or partner:id
 */
record MeasureForm(
        @NotNull @Nullable UUID key,
        @Nullable Integer version,
        @NotNull @Nullable NeedKind kind,
        @Nullable String text,
        @Nullable String who,
        @NotNull @Nullable LocalDate termFrom,
        @NotNull @Nullable LocalDate termTo,
        @Nullable UUID needId) {

    /** @param before what stays as it is when a measure is corrected; null for a new one */
    MeasureDraft draft(UUID id, UUID contract, @Nullable Measure before) {
        var executor = executor();
        return new MeasureDraft(
                id,
                contract,
                Objects.requireNonNull(kind),
                Objects.requireNonNullElse(text, ""),
                executor,
                executor == Executor.EMPLOYEE ? named() : null,
                executor == Executor.PARTNER ? named() : null,
                Objects.requireNonNull(termFrom),
                Objects.requireNonNull(termTo),
                needId,
                before == null ? null : before.doneOn(),
                before == null ? "" : before.result());
    }

    private Executor executor() {
        var chosen = Objects.requireNonNullElse(who, "");
        if (chosen.startsWith("employee:")) {
            return Executor.EMPLOYEE;
        } else if (chosen.startsWith("partner:")) {
            return Executor.PARTNER;
        } else {
            return Executor.CITIZEN;
        }
    }

    private UUID named() {
        var chosen = Objects.requireNonNullElse(who, "");
        try {
            return UUID.fromString(chosen.substring(chosen.indexOf(':') + 1));
        } catch (IllegalArgumentException broken) {
            throw new Refused("contracts.refused.employee").on("who");
        }
    }

    static Map<String, @Nullable Object> of(Measure measure) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", measure.id());
        known.put("version", measure.version());
        known.put("kind", measure.kind());
        known.put("text", measure.text());
        known.put("who", measure.who());
        known.put("termFrom", measure.from());
        known.put("termTo", measure.to());
        known.put("needId", measure.needId());
        return known;
    }
}
