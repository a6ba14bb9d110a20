package opora.casework.review;

import java.time.LocalDate;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A case under accompaniment: where its family lives, how closely it is accompanied, when it was reviewed and is to be again. */
public record ReviewLine(
        UUID familyId,
        String name,
        String number,
        String level,
        LocalDate due,
        @Nullable LocalDate last,
        @Nullable UUID curatorId,
        @Nullable String curator,
        @Nullable String settlement,
        boolean remote) {

    static ReviewLine of(Record row) {
        return new ReviewLine(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, LocalDate.class),
                row.get(5, LocalDate.class),
                row.get(6, UUID.class),
                row.get(7, String.class),
                row.get(8, String.class),
                Boolean.TRUE.equals(row.get(9, Boolean.class)));
    }

    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }

    public String path() {
        return PeopleLinks.family(familyId) + "/casework/reviews";
    }
}
