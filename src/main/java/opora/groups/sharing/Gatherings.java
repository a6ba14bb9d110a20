package opora.groups.sharing;

import static opora.groups.db.Tables.PARTICIPANT;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.groups.GroupsLinks;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventStore;
import opora.groups.marks.Mark;
import opora.groups.marks.MarkStore;
import opora.groups.series.SeriesSelect;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who is at an event or in a group, as far as the user may know. */
@Repository
class Gatherings {

    private final DSLContext db;
    private final EventStore events;
    private final SeriesSelect series;
    private final MarkStore marks;
    private final Policy policy;

    Gatherings(DSLContext db, EventStore events, SeriesSelect series, MarkStore marks, Policy policy) {
        this.db = db;
        this.events = events;
        this.series = series;
        this.marks = marks;
        this.policy = policy;
    }

    /** Of an event that took place those who were there; of a planned one those who are expected. */
    Gathering event(UUID id, User user) {
        var event = events.find(user.institutionId(), id)
                .filter(found -> !found.row().voided())
                .orElseThrow(NotFound::new);
        var wanted =
                event.row().isHeld() ? List.of(Mark.State.PRESENT) : List.of(Mark.State.PRESENT, Mark.State.UNMARKED);
        var people = marks.of(user, event, List.of()).stream()
                .filter(each -> wanted.contains(each.state()))
                .toList();
        return gathering(
                id,
                GroupsLinks.event(id),
                event.row().title(),
                event.row().on(),
                event.row().leader(),
                people,
                policy.decide(user, GroupsPermissions.EDIT, event.facts()));
    }

    /** Those who belong to the group today. */
    Gathering series(UUID id, User user, LocalDate today) {
        var group = series.find(user.institutionId(), id, today).orElseThrow(NotFound::new);
        var people = marks.people(user, members(user.institutionId(), id, today));
        var leads = policy.decide(user, GroupsPermissions.EDIT, group.facts());
        var leader = Objects.requireNonNullElse(group.leader(), "");
        return gathering(id, GroupsLinks.series(id), group.name(), null, leader, people, leads);
    }

    private List<UUID> members(UUID institution, UUID id, LocalDate today) {
        return db.selectDistinct(PARTICIPANT.PERSON_ID)
                .from(PARTICIPANT)
                .where(
                        PARTICIPANT.INSTITUTION_ID.eq(institution),
                        PARTICIPANT.SERIES_ID.eq(id),
                        PARTICIPANT.JOINED_ON.le(today),
                        PARTICIPANT.LEFT_ON.isNull().or(PARTICIPANT.LEFT_ON.ge(today)))
                .fetch(PARTICIPANT.PERSON_ID);
    }

    private static Gathering gathering(
            UUID id,
            String path,
            String title,
            @Nullable LocalDate on,
            String leader,
            List<Mark> people,
            boolean sees) {
        var visible = sees ? people : people.stream().filter(Mark::inReach).toList();
        return new Gathering(id, path, title, on, leader, visible, people.size() - visible.size());
    }
}
