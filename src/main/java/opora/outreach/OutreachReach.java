package opora.outreach;

import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.outreach.db.Tables.MEETING;
import static opora.outreach.db.Tables.MEETING_FAMILY;
import static opora.outreach.db.Tables.TRIP;
import static opora.outreach.db.Tables.TRIP_MEMBER;
import static opora.outreach.db.Tables.TRIP_SETTLEMENT;
import static opora.outreach.db.Tables.TRIP_STOP;
import static opora.people.views.Tables.FAMILY_CARD;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.selectOne;

import opora.people.Families;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Which trips and meetings a user reaches: those they take part in or wrote down, those that go to their sections, and those about
 * their families. The families of others stay unseen on them.
 */
@Component
public class OutreachReach {

    private final Families families;
    private final Policy policy;

    OutreachReach(Families families, Policy policy) {
        this.families = families;
        this.policy = policy;
    }

    /** A condition over the table of trips: those with which the user may do this. */
    public Condition trips(String permission, User user) {
        return among(
                permission,
                user,
                TRIP.RECORDED_BY
                        .eq(user.accountId())
                        .or(inCrew(user))
                        .or(toSections(user))
                        .or(toFamilies(user)));
    }

    private Condition among(String permission, User user, Condition named) {
        return policy.filter(user, permission, FieldClass.PERSONAL, RecordColumns.naming(named));
    }

    /** Those the user, or whom they stand in for, goes on. */
    public static Condition inCrew(User user) {
        return user.employees().isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(TRIP_MEMBER)
                        .where(
                                TRIP_MEMBER.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                                TRIP_MEMBER.TRIP_ID.eq(TRIP.ID),
                                TRIP_MEMBER.EMPLOYEE_ID.in(user.employees())));
    }

    /** Those whose route touches a section of the user. */
    public static Condition toSections(User user) {
        return user.sections().isEmpty()
                ? falseCondition()
                : exists(selectOne()
                        .from(TRIP_SETTLEMENT)
                        .join(SECTION_SETTLEMENT_CARD)
                        .on(
                                SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(TRIP_SETTLEMENT.INSTITUTION_ID),
                                SECTION_SETTLEMENT_CARD.SETTLEMENT_ID.eq(TRIP_SETTLEMENT.SETTLEMENT_ID))
                        .where(
                                TRIP_SETTLEMENT.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                                TRIP_SETTLEMENT.TRIP_ID.eq(TRIP.ID),
                                SECTION_SETTLEMENT_CARD.SECTION_ID.in(user.sections())));
    }

    private Condition toFamilies(User user) {
        return exists(selectOne()
                .from(TRIP_STOP)
                .join(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(TRIP_STOP.INSTITUTION_ID), FAMILY_CARD.ID.eq(TRIP_STOP.FAMILY_ID))
                .where(
                        TRIP_STOP.INSTITUTION_ID.eq(TRIP.INSTITUTION_ID),
                        TRIP_STOP.TRIP_ID.eq(TRIP.ID),
                        ofFamily(user)));
    }

    /** A condition over the table of meetings: those with which the user may do this. */
    public Condition meetings(String permission, User user) {
        var leads = user.employees().isEmpty() ? falseCondition() : MEETING.LEADER_ID.in(user.employees());
        return among(
                permission,
                user,
                MEETING.RECORDED_BY.eq(user.accountId()).or(leads).or(aboutFamilies(user)));
    }

    private Condition aboutFamilies(User user) {
        return exists(selectOne()
                .from(MEETING_FAMILY)
                .join(FAMILY_CARD)
                .on(
                        FAMILY_CARD.INSTITUTION_ID.eq(MEETING_FAMILY.INSTITUTION_ID),
                        FAMILY_CARD.ID.eq(MEETING_FAMILY.FAMILY_ID))
                .where(
                        MEETING_FAMILY.INSTITUTION_ID.eq(MEETING.INSTITUTION_ID),
                        MEETING_FAMILY.MEETING_ID.eq(MEETING.ID),
                        ofFamily(user)));
    }

    /** A condition over the card of families. */
    public Condition ofFamily(User user) {
        return families.among(
                OutreachPermissions.VIEW, user, FAMILY_CARD.ID, FAMILY_CARD.SECTION_ID, FAMILY_CARD.CURATOR_ID);
    }
}
