package opora.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.groups.db.tables.records.ParticipantRecord;
import opora.people.Persons;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a group, from day to day. A training group has at most twelve people at a time (GRP-01). */
@Service
public class Roster {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final SeriesStore store;
    private final Persons persons;
    private final Policy policy;
    private final Journal journal;

    Roster(SeriesStore store, Persons persons, Policy policy, Journal journal) {
        this.store = store;
        this.persons = persons;
        this.policy = policy;
        this.journal = journal;
    }

    record SeriesJoined(UUID series, List<UUID> persons, LocalDate on) implements JournalEvent {}

    record SeriesLeft(UUID series, UUID person, LocalDate on) implements JournalEvent {}

    /** Adds people to the roster; whoever belongs to the group on that day already is left as they are. */
    @Transactional
    public void join(UUID series, List<Joining> joinings, Change change) {
        var row = store.lock(change.institution(), series);
        persons.mustAll(
                GroupsPermissions.EDIT, joinings.stream().map(Joining::personId).toList(), change.user());
        var roster = new ArrayList<>(store.participants(change.institution(), series));
        var added = new ArrayList<ParticipantRecord>();
        for (var joining : joinings) {
            check(joining, change.today());
            if (roster.stream().noneMatch(each -> meets(each, joining))) {
                var participant = row(series, joining, change.institution());
                mustHaveRoom(EventKind.of(row.getKind()).orElseThrow(), row.getName(), roster, joining);
                roster.add(participant);
                added.add(participant);
            }
        }
        store.join(added);
        journal.recordAll(
                change,
                added.stream()
                        .map(each -> Journal.Event.of(
                                new SeriesJoined(series, List.of(each.getPersonId()), each.getJoinedOn()),
                                series,
                                each.getPersonId()))
                        .toList());
    }

    /** The last day somebody belongs to the group. */
    @Transactional
    public void leave(UUID participant, LocalDate on, Change change) {
        var row = store.participant(change.institution(), participant);
        mustRelease(row, change);
        if (on.isAfter(change.today())) {
            throw new Refused("groups.refused.leaves-in-future", RussianDate.format(on)).on("on");
        }
        if (on.isBefore(row.getJoinedOn())) {
            throw new Refused("groups.refused.leaves-before-joining", RussianDate.format(row.getJoinedOn())).on("on");
        }
        row.setLeftOn(on);
        row.update();
        journal.record(
                change, new SeriesLeft(row.getSeriesId(), row.getPersonId(), on), row.getSeriesId(), row.getPersonId());
    }

    /** Whoever leads the group ends anybody's stay in it; others that of people in their reach. */
    private void mustRelease(ParticipantRecord row, Change change) {
        var leader = store.leader(change.institution(), row.getSeriesId());
        var led = RecordFacts.ofSection(null).naming(leader);
        if (!policy.decide(change.user(), GroupsPermissions.EDIT, led)) {
            persons.must(GroupsPermissions.EDIT, List.of(row.getPersonId()), change.user());
        }
    }

    private static void check(Joining joining, LocalDate today) {
        if (joining.joinedOn().isAfter(today)) {
            throw new Refused("groups.refused.joins-in-future", RussianDate.format(joining.joinedOn())).on("joinedOn");
        }
        if (joining.joinedOn().isBefore(FIRST_DAY)) {
            throw new Refused("groups.refused.long-ago", RussianDate.format(FIRST_DAY)).on("joinedOn");
        }
        if (joining.leftOn() != null && joining.leftOn().isBefore(joining.joinedOn())) {
            throw new Refused("groups.refused.leaves-before-joining", RussianDate.format(joining.joinedOn()))
                    .on("leftOn");
        }
    }

    /** Counted on the days of joining: nobody makes the group larger later than that. */
    private static void mustHaveRoom(EventKind kind, String name, List<ParticipantRecord> roster, Joining joining) {
        if (kind != EventKind.TRAINING) {
            return;
        }
        var busiest = roster.stream()
                .filter(each -> overlaps(each, joining.joinedOn(), joining.leftOn()))
                .map(each -> each.getJoinedOn().isAfter(joining.joinedOn()) ? each.getJoinedOn() : joining.joinedOn())
                .distinct()
                .mapToLong(day ->
                        roster.stream().filter(each -> overlaps(each, day, day)).count())
                .max()
                .orElse(0);
        if (busiest >= Training.MOST_PEOPLE) {
            throw new Refused("groups.refused.training-full", name, Training.MOST_PEOPLE).on("person");
        }
    }

    private static boolean meets(ParticipantRecord participant, Joining joining) {
        return participant.getPersonId().equals(joining.personId())
                && overlaps(participant, joining.joinedOn(), joining.leftOn());
    }

    private static boolean overlaps(ParticipantRecord each, LocalDate from, @Nullable LocalDate to) {
        return (to == null || !each.getJoinedOn().isAfter(to))
                && (each.getLeftOn() == null || !each.getLeftOn().isBefore(from));
    }

    private static ParticipantRecord row(UUID series, Joining joining, UUID institution) {
        return new ParticipantRecord(
                institution, Ids.next(), series, joining.personId(), joining.joinedOn(), joining.leftOn());
    }
}
