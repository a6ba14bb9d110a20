package opora.groups.marks;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventDetails;
import opora.people.Persons;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The people of a meeting: those marked, those of the roster, and those who have just been found. Three short queries, because each of
 * the three ways to stand on the page is a question of its own.
 */
@Repository
public class MarkStore {

    private final DSLContext db;
    private final Persons persons;

    MarkStore(DSLContext db, Persons persons) {
        this.db = db;
        this.persons = persons;
    }

    /** @param guests people who are shown although nothing is known of them at this meeting yet */
    public List<Mark> of(User user, EventDetails event, Collection<UUID> guests) {
        var institution = user.institutionId();
        var marks = marks(institution, event.row().id());
        var joined = joined(institution, event.row().seriesId(), event.row().on());
        var all = new LinkedHashSet<>(joined.keySet());
        all.addAll(marks.keySet());
        all.addAll(guests);
        return people(user, all).stream()
                .map(each -> each.at(
                        state(
                                marks.get(each.personId()),
                                joined.get(each.personId()),
                                event.row().on()),
                        joined.get(each.personId())))
                // Whoever is neither marked nor on the roster is shown to those who reach them: the id came from
                // outside.
                .filter(each ->
                        each.inReach() || marks.containsKey(each.personId()) || joined.containsKey(each.personId()))
                .toList();
    }

    private static Mark.State state(@Nullable Boolean present, @Nullable LocalDate joinedOn, LocalDate on) {
        if (present != null) {
            return present ? Mark.State.PRESENT : Mark.State.ABSENT;
        }
        if (joinedOn == null) {
            return Mark.State.GUEST;
        }
        return joinedOn.isAfter(on) ? Mark.State.NOT_YET : Mark.State.UNMARKED;
    }

    private Map<UUID, Boolean> marks(UUID institution, UUID session) {
        return db.select(ATTENDANCE.PERSON_ID, ATTENDANCE.PRESENT)
                .from(ATTENDANCE)
                .where(
                        ATTENDANCE.INSTITUTION_ID.eq(institution),
                        ATTENDANCE.SESSION_ID.eq(session),
                        ATTENDANCE.VOIDED_AT.isNull())
                .fetchMap(ATTENDANCE.PERSON_ID, ATTENDANCE.PRESENT);
    }

    /** Everybody of the group who had not left it by that day, those who joined it later too. */
    private Map<UUID, LocalDate> joined(UUID institution, @Nullable UUID series, LocalDate on) {
        return db.select(PARTICIPANT.PERSON_ID, max(PARTICIPANT.JOINED_ON))
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.INSTITUTION_ID.eq(institution),
                        PARTICIPANT.SERIES_ID.eq(series),
                        PARTICIPANT.LEFT_ON.isNull().or(PARTICIPANT.LEFT_ON.ge(on)))
                .groupBy(PARTICIPANT.PERSON_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** The people themselves as guests. Homes are asked for by id too: otherwise the planner looks up those of the whole register. */
    public List<Mark> people(User user, Collection<UUID> ids) {
        var wanted = ids.toArray(UUID[]::new);
        return db.select(
                        PERSON_CARD.ID,
                        PERSON_CARD.FULL_NAME,
                        PERSON_CARD.BIRTH_DATE,
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.NUMBER,
                        field(persons.among(GroupsPermissions.VIEW, user)))
                .from(PERSON_CARD)
                .leftJoin(FAMILY_CARD)
                .on(FAMILY_CARD.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID), FAMILY_CARD.ID.eq(PERSON_CARD.FAMILY_ID))
                .join(PERSON_HOME)
                .on(PERSON_HOME.INSTITUTION_ID.eq(PERSON_CARD.INSTITUTION_ID), PERSON_HOME.PERSON_ID.eq(PERSON_CARD.ID))
                .where(
                        PERSON_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        PERSON_CARD.ID.eq(any(wanted)),
                        PERSON_HOME.PERSON_ID.eq(any(wanted)))
                .orderBy(PERSON_CARD.NAME_KEY, PERSON_CARD.ID)
                .fetch(row -> new Mark(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        Boolean.TRUE.equals(row.value7()),
                        Mark.State.GUEST,
                        null));
    }
}
