package opora.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle of lessons made for the network (T23-05).
 */
public record OnlineCycleDraft(
        LocalDate on,
        String kind,
        String title,
        @Nullable Integer lessons,
        @Nullable UUID author) implements EntryDraft {

    public OnlineCycleDraft {
        title = title.strip();
    }

    @Override
    public void mustMakeSense(LocalDate today) {
        Must.haveHappened("on", on, today);
        Must.beOneOf(Codes.CYCLE_KINDS, "kind", kind);
        Must.beWritten("title", title, Must.TITLE);
        Must.beWithin("lessons", lessons, 1, Must.MANY);
    }

    @Override
    public @Nullable LocalDate workday() {
        return on;
    }

    @Override
    public List<Named> named() {
        return Named.by("author", author);
    }
}
