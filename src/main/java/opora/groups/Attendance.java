package opora.groups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.AttendanceStore.Home;
import opora.groups.AttendanceStore.NewMark;
import opora.groups.SessionStore.Meeting;
import opora.groups.db.tables.records.SessionRecord;
import opora.people.Persons;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was at a meeting and who was missed (GRP-05). */
@Service
public class Attendance {

    private final EventBook events;
    private final SessionStore meetings;
    private final AttendanceStore store;
    private final Persons persons;
    private final Policy policy;
    private final Journal journal;
    private final VisitsTold visits;

    Attendance(
            EventBook events,
            SessionStore meetings,
            AttendanceStore store,
            Persons persons,
            Policy policy,
            Journal journal,
            VisitsTold visits) {
        this.events = events;
        this.meetings = meetings;
        this.store = store;
        this.persons = persons;
        this.policy = policy;
        this.journal = journal;
        this.visits = visits;
    }

    /**
     * The marks of one meeting as somebody has set them. Who is in neither set keeps the mark they have.
     *
     * @param version the version of the meeting the marks were set on
     * @param hold true when the planned meeting is told as held at the same time
     * @param heads those who came without being named; null leaves them as they are
     */
    public record Marks(
            UUID session,
            int version,
            Set<UUID> present,
            Set<UUID> absent,
            boolean hold,
            @Nullable Heads heads) {}

    public record Heads(int children, int adults) {}

    /** Somebody who was at a meeting, or was missed at it. */
    public record Visit(UUID session, UUID person, boolean present) {

        public Visit(UUID session, UUID person) {
            this(session, person, true);
        }
    }

    /** What the journal keeps: how many were there, and whose marks have changed. */
    record AttendanceMarked(UUID event, List<UUID> present, List<UUID> absent, List<UUID> removed)
            implements JournalEvent {}

    record AttendanceVoided(UUID event) implements JournalEvent {}

    /** Saves the marks unless somebody else has saved theirs meanwhile. */
    @Transactional
    public void save(Marks marks, Change change) {
        var row = events.open(marks.session(), change);
        if (marks.hold()) {
            events.hold(row, change);
        }
        mustBeHeld(EventBook.status(row));
        mustBeUnchanged(row, marks);
        var before = store.marks(change.institution(), marks.session());
        var roster = roster(row);
        var changes = MarkChanges.between(marks, before, roster);
        mustMark(changes, before.keySet(), roster, row, change);
        events.count(row, marks.heads());
        write(changes, row, change);
        visits.tell(List.of(marks.session()), change);
    }

    /** Brings many visits in at once: those of a workbook, those of a demonstration. Answers their ids in the same order. */
    @Transactional
    public List<UUID> recordAll(List<Visit> visits, Change change) {
        var known = meetings.meetings(
                change.institution(),
                visits.stream().map(Visit::session).distinct().toList());
        visits.forEach(visit -> mustBeHeld(known.get(visit.session())));
        persons.mustAll(
                GroupsPermissions.EDIT, visits.stream().map(Visit::person).toList(), change.user());
        var marks = visits.stream()
                .map(visit -> new NewMark(Ids.next(), visit.session(), visit.person(), visit.present()))
                .toList();
        var homes = homes(marks, known, change);
        store.insert(marks, homes, change);
        store.marked(known.keySet(), change);
        journal.recordAll(change, events(marks, homes));
        this.visits.tell(known.keySet(), change);
        return marks.stream().map(NewMark::id).toList();
    }

    /** Takes all marks of a meeting back with the reason of the change: they were set for another meeting, say. */
    @Transactional
    public void voidAll(UUID session, Change change) {
        var row = events.open(session, change);
        EventBook.mustHaveReason(change);
        var families = store.families(row.getInstitutionId(), session);
        if (store.voidAll(session, change) > 0) {
            store.unmarked(session, change);
            journal.record(change, new AttendanceVoided(session), subjects(session, families.stream()));
            visits.tell(List.of(session), change);
        }
    }

    private static void mustBeHeld(@Nullable Meeting meeting) {
        if (meeting == null) {
            throw new NotFound();
        }
        if (meeting.voided()) {
            throw new Refused("groups.refused.voided");
        }
        mustBeHeld(meeting.status());
    }

    private static void mustBeHeld(SessionStatus status) {
        switch (status) {
            case HELD -> {}
            case PLANNED -> throw new Refused("groups.refused.marks-of-planned").on("hold");
            case CANCELLED -> throw new Refused("groups.refused.marks-of-cancelled");
        }
    }

    private static void mustBeUnchanged(SessionRecord row, Marks marks) {
        if (row.getVersion() != marks.version()) {
            throw new Refused("groups.refused.marked-by-another").on("version");
        }
    }

    /** Whoever leads the meeting marks everybody of it; somebody new is marked by those in whose reach they are. */
    private void mustMark(MarkChanges changes, Set<UUID> known, Set<UUID> roster, SessionRecord row, Change change) {
        var led = RecordFacts.ofSection(null).naming(store.leaders(row));
        var asked = new HashSet<>(changes.people());
        if (policy.decide(change.user(), GroupsPermissions.EDIT, led)) {
            asked.removeAll(known);
            asked.removeAll(roster);
        }
        persons.must(GroupsPermissions.EDIT, asked, change.user());
    }

    private void write(MarkChanges changes, SessionRecord row, Change change) {
        var meeting = Map.of(row.getId(), meeting(row));
        store.insert(changes.added(), homes(changes.added(), meeting, change), change);
        store.turn(changes.turnedOn(), true, change);
        store.turn(changes.turnedOff(), false, change);
        store.delete(row.getInstitutionId(), changes.removed());
        store.marked(Set.of(row.getId()), change);
        if (!changes.isEmpty()) {
            var event = new AttendanceMarked(row.getId(), changes.came(), changes.missed(), changes.forgotten());
            var families = store.families(row.getInstitutionId(), row.getId());
            journal.record(change, event, subjects(row.getId(), families.stream()));
        }
    }

    private List<Home> homes(List<NewMark> marks, Map<UUID, Meeting> meetings, Change change) {
        return store.homes(
                change.institution(),
                marks.stream().map(NewMark::person).toList(),
                marks.stream().map(mark -> meetings.get(mark.session()).on()).toList());
    }

    /** An entry for each meeting, found by it and by the families that were there. */
    private static List<Journal.Event> events(List<NewMark> marks, List<Home> homes) {
        var bySession = new LinkedHashMap<UUID, List<NewMark>>();
        var families = new LinkedHashMap<UUID, Set<UUID>>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            bySession.computeIfAbsent(mark.session(), id -> new ArrayList<>()).add(mark);
            var family = homes.get(i).family();
            var known = families.computeIfAbsent(mark.session(), id -> new LinkedHashSet<>());
            if (family != null) {
                known.add(family);
            }
        }
        return bySession.entrySet().stream()
                .map(each -> Journal.Event.of(
                        new AttendanceMarked(
                                each.getKey(),
                                people(each.getValue(), true),
                                people(each.getValue(), false),
                                List.of()),
                        subjects(each.getKey(), families.get(each.getKey()).stream())))
                .toList();
    }

    private static List<UUID> people(List<NewMark> marks, boolean present) {
        return marks.stream()
                .filter(mark -> mark.present() == present)
                .map(NewMark::person)
                .toList();
    }

    private static UUID[] subjects(UUID session, Stream<UUID> families) {
        return Stream.concat(Stream.of(session), families).toArray(UUID[]::new);
    }

    private static Meeting meeting(SessionRecord row) {
        return new Meeting(row.getHeldOn(), EventBook.status(row), row.getVoidedAt() != null);
    }

    private Set<UUID> roster(SessionRecord row) {
        return row.getSeriesId() == null
                ? Set.of()
                : store.roster(row.getInstitutionId(), row.getSeriesId(), row.getHeldOn());
    }
}
