package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Signals that belong together: about one family, or folded into one another. */
@Repository
class RelatedSignals {

    private final DSLContext db;
    private final SignalReach reach;

    RelatedSignals(DSLContext db, SignalReach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** @param overdue whether one of its terms has passed */
    record OfFamily(SignalCard.Other signal, SignalUrgency urgency, boolean overdue) {}

    /** The newest first; void ones are none. */
    List<OfFamily> ofFamily(User user, UUID family, LocalDate today) {
        var overdue = field(SignalSelect.overdue(today));
        return db.select(
                        SIGNAL.ID,
                        SIGNAL.NUMBER,
                        SIGNAL.YEAR,
                        SIGNAL.RECEIVED_ON,
                        SIGNAL.STATE,
                        SIGNAL.URGENCY,
                        overdue)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .where(
                        SIGNAL.INSTITUTION_ID.eq(user.institutionId()),
                        SIGNAL.FAMILY_ID.eq(family),
                        SIGNAL.STATE.ne(SignalState.VOID.code()),
                        reach.among(user, SignalPermissions.VIEW))
                .orderBy(SIGNAL.RECEIVED_ON.desc(), SIGNAL.ID.desc())
                .limit(Slice.SIZE)
                .fetch(found -> new OfFamily(
                        other(found.value1(), found.value2(), found.value3(), found.value4(), found.value5()),
                        SignalUrgency.of(found.value6()),
                        found.value7()));
    }

    List<SignalCard.Other> others(User user, SignalCard card) {
        var folded = SIGNAL.FOLDED_INTO.eq(card.id());
        return related(
                user,
                SIGNAL.ID
                        .ne(card.id())
                        .and(card.familyId() == null ? folded : folded.or(SIGNAL.FAMILY_ID.eq(card.familyId()))));
    }

    SignalCard.@Nullable Other foldedInto(User user, UUID id) {
        var folded = SIGNAL.as("folded");
        var target = db.select(folded.FOLDED_INTO)
                .from(folded)
                .where(folded.INSTITUTION_ID.eq(user.institutionId()), folded.ID.eq(id));
        return related(user, SIGNAL.ID.eq(target)).stream().findFirst().orElse(null);
    }

    private List<SignalCard.Other> related(User user, Condition which) {
        return db.select(SIGNAL.ID, SIGNAL.NUMBER, SIGNAL.YEAR, SIGNAL.RECEIVED_ON, SIGNAL.STATE)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .where(SIGNAL.INSTITUTION_ID.eq(user.institutionId()), reach.among(user, SignalPermissions.VIEW), which)
                .orderBy(SIGNAL.RECEIVED_ON.desc(), SIGNAL.ID.desc())
                .limit(Slice.SIZE)
                .fetch(found -> other(found.value1(), found.value2(), found.value3(), found.value4(), found.value5()));
    }

    private static SignalCard.Other other(UUID id, int number, int year, LocalDate receivedOn, String state) {
        return new SignalCard.Other(id, number + "/" + year, receivedOn, SignalState.of(state));
    }
}
