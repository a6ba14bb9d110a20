package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Decisions about the families in reach, the most urgent first. */
@Repository
class DecisionSelect {

    private static final Condition OPEN =
            CONFERENCE_DECISION.DONE_ON.isNull().and(CONFERENCE_DECISION.WITHDRAWN_ON.isNull());
    private static final Field<String> WHO = coalesce(
                    EMPLOYEE_CARD.SHORT_NAME, PARTNER_CARD.NAME, CONFERENCE_DECISION.AGENCY)
            .as("who");

    private final DSLContext db;
    private final ConferenceReach reach;
    private final Vault vault;

    DecisionSelect(DSLContext db, ConferenceReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    Slice<DecisionLine> page(User user, DecisionFilter filter, LocalDate today, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(CONFERENCE_DECISION.DUE_ON, CONFERENCE_DECISION.ID).gt(after.on(), after.id());
        var rows = select().where(conditions(user, filter, today))
                .and(from)
                .orderBy(CONFERENCE_DECISION.DUE_ON, CONFERENCE_DECISION.ID)
                .limit(Slice.AND_ONE_MORE)
                .fetch(this::line);
        return Slice.of(rows, last -> new DayKey(last.dueOn(), last.id()).toString());
    }

    int count(User user, DecisionFilter filter, LocalDate today) {
        return db.fetchCount(db.select(CONFERENCE_DECISION.ID)
                .from(CONFERENCE_DECISION)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CONFERENCE_DECISION.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CONFERENCE_DECISION.FAMILY_ID))
                .where(conditions(user, filter, today)));
    }

    List<DecisionLine> of(User user, UUID conference) {
        return fetch(user, CONFERENCE_DECISION.CONFERENCE_ID.eq(conference));
    }

    List<DecisionLine> openOfFamily(User user, UUID family) {
        return fetch(user, CONFERENCE_DECISION.FAMILY_ID.eq(family).and(OPEN));
    }

    Optional<DecisionLine> find(User user, UUID id) {
        return fetch(user, CONFERENCE_DECISION.ID.eq(id)).stream().findFirst();
    }

    private List<DecisionLine> fetch(User user, Condition which) {
        return select().where(CONFERENCE_DECISION.INSTITUTION_ID.eq(user.institutionId()), reach.among(user), which)
                .orderBy(CONFERENCE_DECISION.DUE_ON, CONFERENCE_DECISION.ID)
                .fetch(this::line);
    }

    private List<Condition> conditions(User user, DecisionFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        conditions.add(CONFERENCE_DECISION.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.among(user));
        if (!Boolean.TRUE.equals(filter.closed())) {
            conditions.add(OPEN);
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.add(OPEN.and(CONFERENCE_DECISION.DUE_ON.lt(today)));
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            conditions.add(CONFERENCE_DECISION.EMPLOYEE_ID.in(user.employees()));
        }
        return conditions;
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(CONFERENCE_DECISION.fields())
                .select(CONFERENCE.NUMBER, CONFERENCE.YEAR, FAMILY_CARD.NAME, FAMILY_CARD.NUMBER, WHO)
                .from(CONFERENCE_DECISION)
                .join(CONFERENCE)
                .on(
                        CONFERENCE.INSTITUTION_ID.eq(CONFERENCE_DECISION.INSTITUTION_ID),
                        CONFERENCE.ID.eq(CONFERENCE_DECISION.CONFERENCE_ID))
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(CONFERENCE_DECISION.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(CONFERENCE_DECISION.FAMILY_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(CONFERENCE_DECISION.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(CONFERENCE_DECISION.EMPLOYEE_ID))
                .leftJoin(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(CONFERENCE_DECISION.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(CONFERENCE_DECISION.PARTNER_ID));
    }

    private DecisionLine line(Record found) {
        var id = found.get(CONFERENCE_DECISION.ID);
        return new DecisionLine(
                id,
                found.get(CONFERENCE_DECISION.CONFERENCE_ID),
                found.get(CONFERENCE.NUMBER) + "/" + found.get(CONFERENCE.YEAR),
                found.get(CONFERENCE_DECISION.FAMILY_ID),
                found.get(FAMILY_CARD.NAME),
                found.get(FAMILY_CARD.NUMBER),
                found.get(WHO),
                found.get(CONFERENCE_DECISION.EMPLOYEE_ID) == null,
                vault.open(ConferenceSecrets.TASK, id, found.get(CONFERENCE_DECISION.TASK)),
                found.get(CONFERENCE_DECISION.DUE_ON),
                found.get(CONFERENCE_DECISION.DONE_ON),
                vault.open(ConferenceSecrets.EVIDENCE, id, found.get(CONFERENCE_DECISION.EVIDENCE)),
                found.get(CONFERENCE_DECISION.WITHDRAWN_ON),
                vault.open(ConferenceSecrets.WITHDRAW_REASON, id, found.get(CONFERENCE_DECISION.WITHDRAW_REASON)));
    }
}
