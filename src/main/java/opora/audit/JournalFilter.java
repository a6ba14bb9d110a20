package opora.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of the journal. All of it may be left open. */
public record JournalFilter(
        @Nullable UUID account,
        @Nullable String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
