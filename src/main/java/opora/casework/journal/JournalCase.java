package opora.casework.journal;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.paging.DayKey;
import org.jspecify.annotations.Nullable;

/** A case before what is known of its family is read to it. */
record JournalCase(
        UUID id,
        UUID familyId,
        String number,
        String family,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable String reason) {

    DayKey key() {
        return new DayKey(openedOn, id);
    }
}
