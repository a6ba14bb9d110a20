package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change seen in the specialists, with its evidence (MON-30).
 *
 * @param change a code of {@link Codes#CHANGES}
 */
public record SpecialistChangeDraft(LocalDate on, @Nullable UUID employee, String change, String evidence)
        implements EntryDraft {

    public SpecialistChangeDraft {
        evidence = evidence.strip();
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.haveHappened("on", on, today);
        Must.beOneOf(Codes.CHANGES, "change", change);
        Must.beWritten("evidence", evidence, Must.TEXT);
    }

    @Override
    public @Nullable LocalDate workday() {
        return on;
    }

    @Override
    public List<Named> named() {
        return Named.by("employee", employee);
    }
}
