package opora.casework.referrals;

import static opora.casework.db.Tables.REFERRAL;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import opora.platform.shell.CalendarSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The referrals in reach, the newest first, and one of them. */
@Repository
class ReferralSelect {

    private static final int ANSWERED_WITHIN = 7;
    private static final int MOST_OF_A_FAMILY = 20;

    private static final Condition OPEN = REFERRAL.STATE.in(ReferralState.SENT.code(), ReferralState.ACCEPTED.code());
    private static final Condition ANSWERED =
            REFERRAL.STATE.in(ReferralState.DECLINED.code(), ReferralState.DONE.code());

    private final DSLContext db;
    private final ReferralReach reach;
    private final Vault vault;

    ReferralSelect(DSLContext db, ReferralReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    Slice<ReferralLine> page(User user, ReferralFilter filter, LocalDate today, @Nullable DayKey after) {
        var from = after == null
                ? noCondition()
                : row(REFERRAL.SENT_ON, REFERRAL.ID).lt(after.on(), after.id());
        var rows = select().where(conditions(user, filter, today))
                .and(from)
                .orderBy(REFERRAL.SENT_ON.desc(), REFERRAL.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(ReferralSelect::line);
        return Slice.of(rows, last -> new DayKey(last.sentOn(), last.id()).toString());
    }

    int count(User user, ReferralFilter filter, LocalDate today) {
        return db.fetchCount(db.select(REFERRAL.ID)
                .from(REFERRAL)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(REFERRAL.FAMILY_ID))
                .where(conditions(user, filter, today)));
    }

    /** Those of one family that wait for an answer, and the last ones that have it. */
    List<ReferralLine> ofFamily(User user, UUID family) {
        return select().where(
                        REFERRAL.INSTITUTION_ID.eq(user.institutionId()),
                        REFERRAL.FAMILY_ID.eq(family),
                        reach.among(user))
                .orderBy(OPEN.desc(), REFERRAL.SENT_ON.desc(), REFERRAL.ID.desc())
                .limit(MOST_OF_A_FAMILY)
                .fetch(ReferralSelect::line);
    }

    List<ReferralLine> overdue(User user, Collection<UUID> families, LocalDate today) {
        return select().where(
                        REFERRAL.INSTITUTION_ID.eq(user.institutionId()),
                        REFERRAL.FAMILY_ID.in(families),
                        OPEN,
                        REFERRAL.DUE_ON.lt(today),
                        reach.among(user))
                .orderBy(REFERRAL.DUE_ON, REFERRAL.ID)
                .fetch(ReferralSelect::line);
    }

    /** The terms of those without an answer. */
    List<CalendarSource.Entry> terms(User user, boolean mine, LocalDate from, LocalDate to) {
        return select().where(
                        REFERRAL.INSTITUTION_ID.eq(user.institutionId()),
                        OPEN,
                        REFERRAL.DUE_ON.between(from, to),
                        reach.among(user),
                        mine ? REFERRAL.EMPLOYEE_ID.in(user.employees()) : noCondition())
                .orderBy(REFERRAL.DUE_ON, REFERRAL.ID)
                .fetch(found -> new CalendarSource.Entry(
                        "casework.calendar.referral",
                        found.get(REFERRAL.DUE_ON),
                        null,
                        "№ " + found.get(REFERRAL.NUMBER) + "/" + found.get(REFERRAL.YEAR),
                        ReferralLinks.referral(found.get(REFERRAL.ID)),
                        1,
                        true,
                        found.get(REFERRAL.EMPLOYEE_ID),
                        found.get(EMPLOYEE_CARD.SHORT_NAME)));
    }

    Optional<ReferralCard> find(User user, UUID id) {
        return select().where(REFERRAL.INSTITUTION_ID.eq(user.institutionId()), REFERRAL.ID.eq(id), reach.among(user))
                .fetchOptional(this::card);
    }

    private List<Condition> conditions(User user, ReferralFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        conditions.add(REFERRAL.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.among(user));
        if (filter.which() != null) {
            conditions.add(
                    filter.which() == ReferralFilter.Which.OPEN
                            ? OPEN
                            : REFERRAL.STATE.eq(
                                    ReferralState.valueOf(filter.which().name()).code()));
        }
        if (filter.kind() != null) {
            conditions.add(REFERRAL.KIND.eq(filter.kind().code()));
        }
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.add(OPEN.and(REFERRAL.DUE_ON.lt(today)));
        }
        if (Boolean.TRUE.equals(filter.answered())) {
            conditions.add(ANSWERED.and(REFERRAL.CLOSED_ON.gt(today.minusDays(ANSWERED_WITHIN))));
        }
        if (Boolean.TRUE.equals(filter.mine())) {
            conditions.add(REFERRAL.EMPLOYEE_ID.in(user.employees()));
        }
        return conditions;
    }

    private SelectOnConditionStep<Record> select() {
        return db.select(REFERRAL.fields())
                .select(
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        PARTNER_CARD.NAME,
                        EMPLOYEE_CARD.SHORT_NAME)
                .from(REFERRAL)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID), FAMILY_CARD.ID.eq(REFERRAL.FAMILY_ID))
                .leftJoin(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID), PERSON_CARD.ID.eq(REFERRAL.PERSON_ID))
                .leftJoin(PARTNER_CARD)
                .on(PARTNER_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID), PARTNER_CARD.ID.eq(REFERRAL.PARTNER_ID))
                .leftJoin(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(REFERRAL.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(REFERRAL.EMPLOYEE_ID));
    }

    private static ReferralLine line(Record found) {
        return new ReferralLine(
                found.get(REFERRAL.ID),
                found.get(REFERRAL.NUMBER) + "/" + found.get(REFERRAL.YEAR),
                found.get(REFERRAL.SENT_ON),
                found.get(REFERRAL.DUE_ON),
                ReferralKind.of(found.get(REFERRAL.KIND)),
                ReferralState.of(found.get(REFERRAL.STATE)),
                found.get(REFERRAL.ACCEPTED_ON),
                found.get(REFERRAL.CLOSED_ON),
                found.get(REFERRAL.FAMILY_ID),
                found.get(FAMILY_CARD.NAME),
                found.get(FAMILY_CARD.NUMBER),
                found.get(PERSON_CARD.FULL_NAME),
                Objects.requireNonNullElse(found.get(PARTNER_CARD.NAME), found.get(REFERRAL.AGENCY)),
                found.get(EMPLOYEE_CARD.SHORT_NAME));
    }

    private ReferralCard card(Record found) {
        var id = found.get(REFERRAL.ID);
        return new ReferralCard(
                line(found),
                found.get(REFERRAL.PERSON_ID),
                found.get(PERSON_CARD.BIRTH_DATE),
                vault.open(ReferralSecrets.ASKED, id, found.get(REFERRAL.ASKED)),
                vault.open(ReferralSecrets.REASON, id, found.get(REFERRAL.REASON)),
                vault.open(ReferralSecrets.ANSWER, id, found.get(REFERRAL.ANSWER)));
    }
}
