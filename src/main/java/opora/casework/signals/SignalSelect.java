package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.institution.WorkingCalendar;
import opora.institution.WorkingDays;
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

/** The register of signals in reach, the newest first, and one of them. */
@Repository
class SignalSelect {

    static final Condition OPEN = SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code());

    private final DSLContext db;
    private final SignalReach reach;
    private final RelatedSignals related;
    private final WorkingDays workingDays;
    private final Vault vault;

    SignalSelect(DSLContext db, SignalReach reach, RelatedSignals related, WorkingDays workingDays, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.related = related;
        this.workingDays = workingDays;
        this.vault = vault;
    }

    Slice<SignalLine> page(User user, SignalFilter filter, LocalDate today, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(SIGNAL.RECEIVED_ON, SIGNAL.ID).lt(after.on(), after.id());
        var calendar = workingDays.of(user.institutionId());
        var rows = select().where(conditions(user, filter, today))
                .and(from)
                .orderBy(SIGNAL.RECEIVED_ON.desc(), SIGNAL.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(found -> line(found, today, calendar));
        return Slice.of(rows, last -> new DayKey(last.receivedOn(), last.id()).toString());
    }

    /** How many wait for somebody, and how many of those too long. */
    SignalCounts counts(User user, LocalDate today) {
        return new SignalCounts(
                count(user, SignalFilter.of(SignalFilter.Which.OPEN), today),
                count(user, SignalFilter.of(SignalFilter.Which.RECEIVED), today),
                count(user, new SignalFilter(null, null, true, null, null), today),
                count(user, new SignalFilter(null, null, null, null, true), today),
                count(user, new SignalFilter(SignalFilter.Which.CHECKING, null, null, true, null), today));
    }

    private int count(User user, SignalFilter filter, LocalDate today) {
        return db.fetchCount(db.select(SIGNAL.ID)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .where(conditions(user, filter, today)));
    }

    static Condition overdue(LocalDate today) {
        return OPEN.and(SIGNAL.DECIDE_BY.lt(today).or(SIGNAL.CHECKED_ON.isNull().and(SIGNAL.CHECK_BY.lt(today))));
    }

    private static Condition dueToday(LocalDate today) {
        return OPEN.and(SIGNAL.DECIDE_BY.eq(today).or(SIGNAL.CHECKED_ON.isNull().and(SIGNAL.CHECK_BY.eq(today))));
    }

    private List<Condition> conditions(User user, SignalFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        conditions.add(SIGNAL.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.among(user, SignalPermissions.VIEW));
        if (filter.which() != null) {
            conditions.add(
                    filter.which() == SignalFilter.Which.OPEN
                            ? OPEN
                            : SIGNAL.STATE.eq(
                                    SignalState.valueOf(filter.which().name()).code()));
        }
        if (filter.urgency() != null) {
            conditions.add(SIGNAL.URGENCY.eq(filter.urgency().code()));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.add(overdue(today));
        }
        if (Boolean.TRUE.equals(filter.due())) {
            conditions.add(dueToday(today));
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            conditions.add(SIGNAL.CHECKER_ID.in(user.employees()));
        }
        return conditions;
    }

    Optional<SignalCard> find(User user, UUID id, LocalDate today) {
        var calendar = workingDays.of(user.institutionId());
        return select().where(
                        SIGNAL.INSTITUTION_ID.eq(user.institutionId()),
                        SIGNAL.ID.eq(id),
                        reach.among(user, SignalPermissions.VIEW))
                .fetchOptional(found -> card(user, found, today, calendar))
                .map(card -> card.with(related.others(user, card), related.foldedInto(user, id)));
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(SIGNAL.fields())
                .select(
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        SETTLEMENT_CARD.SETTLEMENT_NAME,
                        SECTION_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME,
                        PERSON_CARD.FULL_NAME)
                .from(SIGNAL)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(SIGNAL.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), PERSON_CARD.ID.eq(SIGNAL.PERSON_ID))
                .leftJoin(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(SIGNAL.SETTLEMENT_ID))
                .leftJoin(SECTION_CARD)
                .on(SECTION_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), SECTION_CARD.ID.eq(SIGNAL.SECTION_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(SIGNAL.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(SIGNAL.CHECKER_ID));
    }

    private static SignalLine line(Record found, LocalDate today, WorkingCalendar calendar) {
        var state = SignalState.of(found.get(SIGNAL.STATE));
        var decision = found.get(SIGNAL.DECISION);
        boolean stopped = state == SignalState.DECIDED || state == SignalState.VOID;
        return new SignalLine(
                found.get(SIGNAL.ID),
                found.get(SIGNAL.NUMBER) + "/" + found.get(SIGNAL.YEAR),
                found.get(SIGNAL.RECEIVED_ON),
                Informant.of(found.get(SIGNAL.INFORMANT)),
                SignalUrgency.of(found.get(SIGNAL.URGENCY)),
                state,
                decision == null ? null : SignalDecision.of(decision),
                found.get(FAMILY_CARD.NAME),
                found.get(SETTLEMENT_CARD.SETTLEMENT_NAME),
                found.get(SECTION_CARD.NAME),
                found.get(EMPLOYEE_CARD.SHORT_NAME),
                Countdown.of(found.get(SIGNAL.CHECK_BY), found.get(SIGNAL.CHECKED_ON), stopped, today, calendar),
                Countdown.of(found.get(SIGNAL.DECIDE_BY), found.get(SIGNAL.DECIDED_ON), stopped, today, calendar));
    }

    private SignalCard card(User user, Record found, LocalDate today, WorkingCalendar calendar) {
        var id = found.get(SIGNAL.ID);
        return new SignalCard(
                line(found, today, calendar),
                LegalBasis.of(found.get(SIGNAL.BASIS)),
                vault.open(SignalSecrets.SEEN, id, found.get(SIGNAL.SEEN)),
                found.get(SIGNAL.FAMILY_ID),
                found.get(FAMILY_CARD.NUMBER),
                found.get(SIGNAL.PERSON_ID),
                found.get(PERSON_CARD.FULL_NAME),
                vault.open(SignalSecrets.WHOM, id, found.get(SIGNAL.WHOM)),
                vault.open(SignalSecrets.ADDRESS, id, found.get(SIGNAL.ADDRESS)),
                found.get(SIGNAL.CHECKER_ID),
                found.get(SIGNAL.DECIDED_ON),
                vault.open(SignalSecrets.DECISION_REASON, id, found.get(SIGNAL.DECISION_REASON)),
                found.get(SIGNAL.PASSED_TO),
                null,
                vault.open(SignalSecrets.VOID_REASON, id, found.get(SIGNAL.VOID_REASON)),
                isWritten(found, SIGNAL.INFORMANT_NAME)
                        || isWritten(found, SIGNAL.INFORMANT_CONTACT)
                        || isWritten(found, SIGNAL.INFORMANT_ORGANISATION),
                reach.facts(
                        user,
                        found.get(SIGNAL.FAMILY_ID),
                        found.get(SIGNAL.SECTION_ID),
                        found.get(SIGNAL.RECEIVER_ID),
                        found.get(SIGNAL.CHECKER_ID)),
                List.of());
    }

    private static boolean isWritten(Record found, Field<String> field) {
        return !found.get(field).isEmpty();
    }

    /** Who told; the caller has asked whether this may be shown. */
    Teller teller(UUID institution, UUID id) {
        return db.select(
                        SIGNAL.INFORMANT,
                        SIGNAL.INFORMANT_ORGANISATION,
                        SIGNAL.INFORMANT_NAME,
                        SIGNAL.INFORMANT_CONTACT)
                .from(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(institution), SIGNAL.ID.eq(id))
                .fetchSingle(found -> new Teller(
                        Informant.of(found.value1()),
                        vault.open(SignalSecrets.ORGANISATION, id, found.value2()),
                        vault.open(SignalSecrets.INFORMANT_NAME, id, found.value3()),
                        vault.open(SignalSecrets.CONTACT, id, found.value4())));
    }
}
