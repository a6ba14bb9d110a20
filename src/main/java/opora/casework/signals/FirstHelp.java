package opora.casework.signals;

import static opora.services.views.Tables.FACT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How long a family waited for the first help after a signal (CAS-06), read from the services and aid it was given. */
@Repository
class FirstHelp {

    private final DSLContext db;

    FirstHelp(DSLContext db) {
        this.db = db;
    }

    /** @param days from the day of the signal; none when help came the same day */
    public record Given(LocalDate on, boolean aid, long days) {}

    Optional<Given> after(SignalCard card, User user) {
        if (card.familyId() == null) {
            return Optional.empty();
        }
        var received = card.line().receivedOn();
        return db.select(FACT.OCCURRED_ON, FACT.KIND)
                .from(FACT)
                .where(
                        FACT.INSTITUTION_ID.eq(user.institutionId()),
                        FACT.FAMILY_ID.eq(card.familyId()),
                        FACT.KIND.in("service", "aid"),
                        FACT.OCCURRED_ON.ge(received))
                .orderBy(FACT.OCCURRED_ON, FACT.KIND.desc())
                .limit(1)
                .fetchOptional(row -> new Given(
                        row.value1(), row.value2().equals("aid"), ChronoUnit.DAYS.between(received, row.value1())));
    }
}
