package opora.contracts.programme;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.Executor;
import opora.contracts.NeedKind;
import org.jspecify.annotations.Nullable;

/** A measure of one version of a programme. */
public record Measure(
        UUID id,
        UUID programmeId,
        NeedKind kind,
        String text,
        Executor executor,
        @Nullable UUID employeeId,
        @Nullable String employee,
        @Nullable UUID partnerId,
        @Nullable String partner,
        LocalDate from,
        LocalDate to,
        @Nullable UUID needId,
        @Nullable LocalDate doneOn,
        String result,
        int version) {

    public boolean overdue(LocalDate today) {
        return doneOn == null && to.isBefore(today);
    }

    /** How the form of the measure names who carries it out. */
    public String who() {
        return switch (executor) {
            case CITIZEN -> "citizen";
            case EMPLOYEE -> "employee:" + employeeId;
            case PARTNER -> "partner:" + partnerId;
        };
    }

    /** The name of who carries it out, where it is not the citizen. */
    public String name() {
        return Objects.requireNonNullElse(employee, Objects.requireNonNullElse(partner, ""));
    }
}
