package opora.surveys;

import static opora.surveys.db.Tables.FILLING;
import static opora.surveys.db.Tables.VERSION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who has answered what on which day, or would not, so that a journal does not bring it in again. */
@Repository
public class KnownFillings {

    private final DSLContext db;

    KnownFillings(DSLContext db) {
        this.db = db;
    }

    public record Known(UUID personId, UUID questionnaireId, LocalDate filledOn) {}

    /** Whoever brings a journal in reaches the whole institution. */
    public Set<Known> of(UUID institution) {
        return new HashSet<>(db.select(FILLING.PERSON_ID, VERSION.QUESTIONNAIRE_ID, FILLING.FILLED_ON)
                .from(FILLING)
                .join(VERSION)
                .on(VERSION.INSTITUTION_ID.eq(FILLING.INSTITUTION_ID), VERSION.ID.eq(FILLING.VERSION_ID))
                .where(
                        FILLING.INSTITUTION_ID.eq(institution),
                        FILLING.PERSON_ID.isNotNull(),
                        FILLING.STATE.in(FillingState.DONE.code(), FillingState.REFUSED.code()))
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3())));
    }
}
