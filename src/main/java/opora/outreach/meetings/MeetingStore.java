package opora.outreach.meetings;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_AGENCY;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachReach;
import opora.outreach.OutreachSecrets;
import opora.outreach.OutreachStatus;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.secrets.Vault;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The journal of meetings in reach, the newest first, and one of them. */
@Repository
class MeetingStore {

    private static final Condition CHANGED = exists(selectOne()
            .from(MEETING_FAMILY)
            .where(
                    MEETING_FAMILY.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID),
                    MEETING_FAMILY.MEETING_ID.eq(MEETING.ID),
                    MEETING_FAMILY.CHANGED.isTrue()));

    private static final Field<String> AGENCIES = field(select(
                    listAgg(PARTNER_CARD.NAME, ", ").withinGroupOrderBy(PARTNER_CARD.NAME))
            .from(MEETING_AGENCY)
            .join(PARTNER_CARD)
            .on(
                    PARTNER_CARD.INSTITUTION_ID.eq(MEETING_AGENCY.INSTITUTION_ID),
                    PARTNER_CARD.ID.eq(MEETING_AGENCY.AGENCY_ID))
            .where(MEETING_AGENCY.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID), MEETING_AGENCY.MEETING_ID.eq(MEETING.ID)));

    private final DSLContext db;
    private final OutreachReach reach;
    private final Vault vault;

    MeetingStore(DSLContext db, OutreachReach reach, Vault vault) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
    }

    Slice<MeetingLine> page(User user, MeetingFilter filter, @Nullable DayKey after) {
        var from =
                after == null ? noCondition() : row(MEETING.ON_DAY, MEETING.ID).lt(after.on(), after.id());
        var rows = db.select(
                        MEETING.ID,
                        MEETING.NUMBER,
                        MEETING.ON_DAY,
                        MEETING.KIND,
                        MEETING.STATUS,
                        EMPLOYEE_CARD.SHORT_NAME,
                        AGENCIES,
                        families(noCondition()),
                        families(MEETING_FAMILY.CHANGED.isTrue()))
                .from(MEETING)
                .leftJoin(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(MEETING.LEADER_ID))
                .where(conditions(user, filter))
                .and(from)
                .orderBy(MEETING.ON_DAY.desc(), MEETING.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(row -> new MeetingLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        MeetingKind.of(row.value4()),
                        OutreachStatus.of(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
        return Slice.of(rows, last -> new DayKey(last.on(), last.id()).toString());
    }

    private static Field<Integer> families(Condition which) {
        return field(select(count())
                .from(MEETING_FAMILY)
                .where(
                        MEETING_FAMILY.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID),
                        MEETING_FAMILY.MEETING_ID.eq(MEETING.ID),
                        which));
    }

    MeetingTotals totals(User user, MeetingFilter filter) {
        var held = MEETING.STATUS.eq(OutreachStatus.HELD.code());
        var planning = held.and(MEETING.KIND.eq(MeetingKind.PLANNING.code()));
        return db.select(
                        count().filterWhere(planning),
                        count().filterWhere(planning, CHANGED),
                        count().filterWhere(held, MEETING.KIND.eq(MeetingKind.JOINT_SESSION.code())),
                        count().filterWhere(MEETING.STATUS.eq(OutreachStatus.PLANNED.code())))
                .from(MEETING)
                .where(conditions(user, filter))
                .fetchSingle(row -> new MeetingTotals(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<Condition> conditions(User user, MeetingFilter filter) {
        var conditions = new ArrayList<Condition>();
        conditions.add(MEETING.INSTITUTION_ID.eq(user.institutionId()));
        conditions.add(reach.meetings(OutreachPermissions.VIEW, user));
        var month = filter.yearMonth();
        if (month != null) {
            conditions.add(MEETING.ON_DAY.between(month.atDay(1), month.atEndOfMonth()));
        }
        if (filter.kind() != null) {
            conditions.add(MEETING.KIND.eq(filter.kind().code()));
        }
        if (filter.status() != null) {
            conditions.add(MEETING.STATUS.eq(filter.status().code()));
        }
        if (filter.changed() != null) {
            conditions.add(filter.changed() ? CHANGED : CHANGED.not());
        }
        return conditions;
    }

    Optional<MeetingCard> find(User user, UUID id) {
        var institution = user.institutionId();
        return db.select(MEETING, field(reach.meetings(OutreachPermissions.EDIT, user)))
                .from(MEETING)
                .where(
                        MEETING.INSTITUTION_ID.eq(institution),
                        MEETING.ID.eq(id),
                        reach.meetings(OutreachPermissions.VIEW, user))
                .fetchOptional()
                .map(row -> {
                    var meeting = row.value1();
                    var families = families(user, id);
                    return new MeetingCard(
                            id,
                            meeting.getNumber(),
                            meeting.getOnDay(),
                            MeetingKind.of(meeting.getKind()),
                            OutreachStatus.of(meeting.getStatus()),
                            vault.open(OutreachSecrets.MEETING_CANCEL_REASON, id, meeting.getCancelReason()),
                            meeting.getLeaderId(),
                            leader(institution, meeting.getLeaderId()),
                            vault.open(OutreachSecrets.MEETING_DECISION, id, meeting.getDecision()),
                            agencies(institution, id),
                            families,
                            db.fetchCount(MEETING_FAMILY, ofMeeting(institution, id)) - families.size(),
                            Boolean.TRUE.equals(row.value2()));
                });
    }

    private static Condition ofMeeting(UUID institution, UUID id) {
        return MEETING_FAMILY.INSTITUTION_ID.eq(institution).and(MEETING_FAMILY.MEETING_ID.eq(id));
    }

    private @Nullable String leader(UUID institution, @Nullable UUID employee) {
        return db.select(EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution), EMPLOYEE_CARD.ID.eq(employee))
                .fetchOne(EMPLOYEE_CARD.SHORT_NAME);
    }

    private List<MeetingCard.Agency> agencies(UUID institution, UUID id) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(MEETING_AGENCY)
                .join(PARTNER_CARD)
                .on(
                        PARTNER_CARD.INSTITUTION_ID.eq(MEETING_AGENCY.INSTITUTION_ID),
                        PARTNER_CARD.ID.eq(MEETING_AGENCY.AGENCY_ID))
                .where(MEETING_AGENCY.INSTITUTION_ID.eq(institution), MEETING_AGENCY.MEETING_ID.eq(id))
                .orderBy(PARTNER_CARD.NAME)
                .fetch(row -> new MeetingCard.Agency(row.value1(), row.value2()));
    }

    private List<MeetingCard.Discussed> families(User user, UUID id) {
        return db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        MEETING_FAMILY.CHANGED,
                        MEETING_FAMILY.CHANGES)
                .from(MEETING_FAMILY)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(MEETING_FAMILY.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(MEETING_FAMILY.FAMILY_ID))
                .where(ofMeeting(user.institutionId(), id), reach.ofFamily(user))
                .orderBy(FAMILY_CARD.NAME_KEY, FAMILY_CARD.ID)
                .fetch(row -> new MeetingCard.Discussed(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        vault.open(OutreachSecrets.CHANGES, id, row.value1(), row.value5())));
    }
}
