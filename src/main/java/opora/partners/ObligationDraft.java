package opora.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side of an agreement has promised.
 *
 * @param dueOn null when no day was agreed
 * @param doneOn null while it is not done
 */
public record ObligationDraft(
        Obliged obliged,
        String what,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn) {}
