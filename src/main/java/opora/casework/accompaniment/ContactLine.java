package opora.casework.accompaniment;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A family under accompaniment: how closely, when it was met last, by when it is to be met next. */
public record ContactLine(
        UUID familyId,
        String name,
        String number,
        @Nullable String section,
        @Nullable String curator,
        @Nullable UUID curatorId,
        @Nullable UUID settlementId,
        @Nullable String level,
        @Nullable LocalDate last,
        @Nullable LocalDate due) {

    static ContactLine of(Record row) {
        return new ContactLine(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, UUID.class),
                row.get(6, UUID.class),
                row.get(7, String.class),
                row.get(8, LocalDate.class),
                row.get(9, LocalDate.class));
    }

    public boolean overdue(LocalDate today) {
        return due != null && due.isBefore(today);
    }

    public String path() {
        return PeopleLinks.family(familyId) + "/casework/contacts";
    }
}
