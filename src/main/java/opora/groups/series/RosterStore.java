package opora.groups.series;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.groups.GroupsPermissions;
import opora.groups.SessionStatus;
import opora.people.Persons;
import opora.platform.access.User;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The roster of a group and its last meetings. */
@Repository
class RosterStore {

    static final int MEETINGS = 12;

    private final DSLContext db;
    private final Persons persons;

    RosterStore(DSLContext db, Persons persons) {
        this.db = db;
        this.persons = persons;
    }

    /** The meetings held up to a day, the last ones, the earliest of them first; and one more when there are earlier ones. */
    List<Meeting> meetings(UUID institution, UUID series, @Nullable LocalDate before) {
        var held = db.select(SESSION.ID, SESSION.HELD_ON, SESSION.TITLE)
                .from(SESSION)
                .where(
                        SESSION.INSTITUTION_ID.eq(institution),
                        SESSION.SERIES_ID.eq(series),
                        SESSION.STATUS.eq(SessionStatus.HELD.code()),
                        SESSION.VOIDED_AT.isNull())
                .and(before == null ? SESSION.ID.isNotNull() : SESSION.HELD_ON.lt(before))
                .orderBy(SESSION.HELD_ON.desc(), SESSION.ID.desc())
                .limit(MEETINGS + 1)
                .fetch(row -> new Meeting(row.value1(), row.value2(), row.value3()));
        return held.reversed();
    }

    List<Member> members(User user, UUID series, List<Meeting> meetings) {
        var marks = marks(user.institutionId(), meetings);
        return db.select(
                        PARTICIPANT.ID,
                        PARTICIPANT.PERSON_ID,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        field(persons.among(GroupsPermissions.VIEW, user)),
                        PARTICIPANT.JOINED_ON,
                        PARTICIPANT.LEFT_ON)
                .from(PARTICIPANT)
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID), PERSON_CARD.ID.eq(PARTICIPANT.PERSON_ID))
                .join(PERSON_HOME)
                .on(
                        PERSON_HOME.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID),
                        PERSON_HOME.PERSON_ID.eq(PARTICIPANT.PERSON_ID))
                .where(
                        PARTICIPANT.INSTITUTION_ID.eq(user.institutionId()),
                        PARTICIPANT.SERIES_ID.eq(series),
                        PERSON_HOME.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_HOME.PERSON_ID.eq(any(people(user.institutionId(), series))))
                .orderBy(PARTICIPANT.LEFT_ON.isNotNull(), PERSON_CARD.NAME_KEY, PARTICIPANT.JOINED_ON)
                .fetch(row -> {
                    var member = new Member(
                            row.value1(),
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            Boolean.TRUE.equals(row.value5()),
                            row.value6(),
                            row.value7(),
                            List.of());
                    return member.with(meetings.stream()
                            .map(meeting -> member.at(meeting.on(), marks.get(new Key(meeting.id(), row.value2()))))
                            .toList());
                });
    }

    /** Homes are asked for by id: otherwise the planner looks up those of the whole register. */
    private UUID[] people(UUID institution, UUID series) {
        return db.selectDistinct(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(PARTICIPANT.INSTITUTION_ID.eq(institution), PARTICIPANT.SERIES_ID.eq(series))
                .fetch(PARTICIPANT.PERSON_ID)
                .toArray(UUID[]::new);
    }

    /** The stay of somebody in a group, for the page on which it ends: whoever leads the group sees all of it, others whom they reach. */
    Optional<Stay> stay(User user, UUID participant) {
        return db.select(PARTICIPANT.SERIES_ID, PERSON_CARD.FULL_NAME, PARTICIPANT.JOINED_ON)
                .from(PARTICIPANT)
                .join(PERSON_CARD)
                .on(PERSON_CARD.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID), PERSON_CARD.ID.eq(PARTICIPANT.PERSON_ID))
                .join(PERSON_HOME)
                .on(
                        PERSON_HOME.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID),
                        PERSON_HOME.PERSON_ID.eq(PARTICIPANT.PERSON_ID))
                .join(SERIES)
                .on(SERIES.INSTITUTION_ID.eq(PARTICIPANT.INSTITUTION_ID), SERIES.ID.eq(PARTICIPANT.SERIES_ID))
                .where(
                        PARTICIPANT.INSTITUTION_ID.eq(user.institutionId()),
                        PARTICIPANT.ID.eq(participant),
                        persons.among(GroupsPermissions.EDIT, user).or(leads(user)))
                .fetchOptional(row -> new Stay(participant, row.value1(), row.value2(), row.value3()));
    }

    private static Condition leads(User user) {
        return user.employees().isEmpty() ? falseCondition() : SERIES.LEADER_ID.in(user.employees());
    }

    private record Key(UUID session, UUID person) {}

    private Map<Key, Boolean> marks(UUID institution, List<Meeting> meetings) {
        var ids = meetings.stream().map(Meeting::id).toArray(UUID[]::new);
        var marks = new HashMap<Key, Boolean>();
        db.select(ATTENDANCE.SESSION_ID, ATTENDANCE.PERSON_ID, ATTENDANCE.PRESENT)
                .from(ATTENDANCE)
                .where(
                        ATTENDANCE.INSTITUTION_ID.eq(institution),
                        ATTENDANCE.SESSION_ID.eq(any(ids)),
                        ATTENDANCE.VOIDED_AT.isNull())
                .forEach(row -> marks.put(new Key(row.value1(), row.value2()), row.value3()));
        return marks;
    }
}
