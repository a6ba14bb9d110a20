package opora.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two status axes of a family (TGT-16..18): a new status ends the one that held on its axis, nothing is overwritten. */
@Service
public class Statuses {

    private final Families families;
    private final StatusStore statuses;
    private final Journal journal;

    Statuses(Families families, StatusStore statuses, Journal journal) {
        this.families = families;
        this.statuses = statuses;
        this.journal = journal;
    }

    private record Axis(UUID familyId, String axis) {}

    @Transactional
    public UUID start(StatusDraft draft, Change change) {
        families.must(PeoplePermissions.FOLLOW, List.of(draft.familyId()), change.user());
        return startAll(List.of(draft), change).getFirst();
    }

    /** The ids stand in the order of the drafts; a status that is there already keeps its id and changes nothing. */
    @Transactional
    public List<UUID> startAll(List<StatusDraft> drafts, Change change) {
        var familyIds = drafts.stream().map(StatusDraft::familyId).collect(Collectors.toSet());
        families.mustAll(PeoplePermissions.FOLLOW, familyIds, change.user());
        drafts.forEach(draft -> mustBeSound(draft, change));
        var known = statuses.of(change.institution(), familyIds);
        var timelines = timelines(known);
        var codes = known.stream()
                .collect(Collectors.toMap(StatusStore.Held::id, StatusStore.Held::status, (a, b) -> a, HashMap::new));
        var ids = place(drafts, timelines, codes);
        write(drafts, ids, timelines.values(), change);
        return ids;
    }

    private static void mustBeSound(StatusDraft draft, Change change) {
        if (FamilyStatus.of(draft.axis(), draft.status()).isEmpty()) {
            throw new Refused("people.refused.unknown-status").on("status");
        }
        Days.mustHavePassed(draft.startsOn(), change, "startsOn");
        Days.mustHavePassed(draft.endsOn(), change, "endsOn");
        Days.mustFollow(draft.endsOn(), draft.startsOn(), "endsOn");
        Days.mustHavePassed(draft.documentDate(), change, "documentDate");
    }

    private static Map<Axis, Timeline> timelines(List<StatusStore.Held> known) {
        var byAxis = known.stream()
                .collect(groupingBy(
                        each -> new Axis(each.familyId(), each.axis()), mapping(StatusStore.Held::interval, toList())));
        var timelines = new LinkedHashMap<Axis, Timeline>();
        byAxis.forEach((axis, intervals) -> timelines.put(axis, new Timeline(intervals)));
        return timelines;
    }

    /** Earlier ones first, whatever the order of the drafts: a later one ends an earlier one and not the other way round. */
    private static List<UUID> place(List<StatusDraft> drafts, Map<Axis, Timeline> timelines, Map<UUID, String> codes) {
        var ids = new UUID[drafts.size()];
        IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> drafts.get(i).startsOn()))
                .forEach(i -> {
                    var draft = drafts.get(i);
                    var axis = new Axis(draft.familyId(), draft.axis());
                    var timeline = timelines.computeIfAbsent(axis, none -> new Timeline(List.of()));
                    ids[i] = place(draft, timeline, codes);
                });
        return List.of(ids);
    }

    private static UUID place(StatusDraft draft, Timeline timeline, Map<UUID, String> codes) {
        var same = timeline.startedOn(draft.startsOn())
                .filter(each -> draft.status().equals(codes.get(each.id())));
        if (same.isPresent()) {
            return same.get().id();
        }
        timeline.running()
                .filter(each -> draft.status().equals(codes.get(each.id())))
                .filter(each -> each.from().isBefore(draft.startsOn()))
                .ifPresent(each -> {
                    throw new Refused("people.refused.status-running", RussianDate.format(each.from())).on("status");
                });
        var id = Ids.next();
        timeline.add(new Timeline.Interval(id, draft.startsOn(), draft.endsOn()), "startsOn");
        codes.put(id, draft.status());
        return id;
    }

    private void write(List<StatusDraft> drafts, List<UUID> ids, Collection<Timeline> timelines, Change change) {
        var added = new HashMap<UUID, Timeline.Interval>();
        timelines.forEach(each -> each.added().forEach(interval -> added.put(interval.id(), interval)));
        statuses.end(
                change.institution(),
                timelines.stream().flatMap(each -> each.shortened().stream()).toList());
        var rows = new LinkedHashMap<UUID, StatusStore.NewStatus>();
        for (int i = 0; i < drafts.size(); i++) {
            var interval = added.get(ids.get(i));
            if (interval != null) {
                rows.put(interval.id(), new StatusStore.NewStatus(interval, drafts.get(i)));
            }
        }
        statuses.insert(change.institution(), new ArrayList<>(rows.values()));
        journal.recordAll(change, rows.values().stream().map(Statuses::started).toList());
    }

    private static Journal.Event started(StatusStore.NewStatus status) {
        var draft = status.draft();
        var interval = status.interval();
        return Journal.Event.of(
                new PeopleEvent.StatusStarted(
                        draft.familyId(), interval.id(), draft.axis(), draft.status(), interval.from(), interval.to()),
                draft.familyId());
    }

    /**
     * The status no longer holds and no other follows; nothing changes when it ended before.
     *
     * @param on its last day
     */
    @Transactional
    public void end(UUID statusId, LocalDate on, Change change) {
        var held = statuses.lock(change.institution(), statusId).orElseThrow(NotFound::new);
        families.must(PeoplePermissions.FOLLOW, List.of(held.familyId()), change.user());
        if (held.to() != null) {
            return;
        }
        Days.mustHavePassed(on, change, "on");
        Days.mustFollow(on, held.from(), "on");
        statuses.end(change.institution(), List.of(new Timeline.Interval(held.id(), held.from(), on)));
        journal.record(
                change,
                new PeopleEvent.StatusEnded(held.familyId(), held.id(), held.axis(), held.status(), on),
                held.familyId());
    }
}
