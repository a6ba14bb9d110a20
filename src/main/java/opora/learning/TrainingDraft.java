package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an employee was taught. It counts when it is completed.
 *
 * @param kind a code of {@link Codes#TRAINING_KINDS}
 * @param startedOn may lie ahead for a course that is only planned
 */
public record TrainingDraft(
        UUID employee,
        String kind,
        String title,
        String organisation,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate completedOn,
        @Nullable Integer hours,
        String document)
        implements EntryDraft {

    public TrainingDraft {
        title = title.strip();
        organisation = organisation.strip();
        document = document.strip();
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.beOneOf(Codes.TRAINING_KINDS, "kind", kind);
        Must.beWritten("title", title, Must.TITLE);
        Must.notExceed("organisation", organisation, Must.TITLE);
        Must.beLikely("startedOn", startedOn, today);
        Must.haveHappened("completedOn", completedOn, today);
        Must.follow("completedOn", completedOn, startedOn);
        Must.beWithin("hours", hours, 1, Must.HOURS);
        Must.notExceed("document", document, Must.TITLE);
    }

    @Override
    public @Nullable LocalDate workday() {
        return completedOn;
    }

    @Override
    public List<Named> named() {
        return Named.by("employee", employee);
    }
}
