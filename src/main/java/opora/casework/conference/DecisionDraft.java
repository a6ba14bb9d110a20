package opora.casework.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision: one acts, an employee, a partner or an agency by name. */
public record DecisionDraft(
        UUID key, @Nullable UUID employeeId, @Nullable UUID partnerId, String agency, String task, LocalDate dueOn) {}
