package opora.people;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one specialist who answers for a family's result (STF-15): a new one ends the appointment before. */
@Service
public class Curators {

    private final Families families;
    private final CuratorStore curators;
    private final Journal journal;

    Curators(Families families, CuratorStore curators, Journal journal) {
        this.families = families;
        this.curators = curators;
        this.journal = journal;
    }

    @Transactional
    public void appoint(UUID familyId, UUID employeeId, LocalDate startsOn, Change change) {
        families.must(PeoplePermissions.EDIT, List.of(familyId), change.user());
        appointAll(List.of(new CuratorDraft(familyId, employeeId, startsOn)), change);
    }

    /** The family was offered to this employee, whose user takes it over: the offer names them, wherever the family lives. */
    @Transactional
    public void takeOver(UUID familyId, UUID employeeId, LocalDate startsOn, Change change) {
        families.mustNamed(PeoplePermissions.VIEW, familyId, employeeId, change.user());
        write(List.of(new CuratorDraft(familyId, employeeId, startsOn)), change);
    }

    /** Whoever is the curator already stays so, and nothing changes. */
    @Transactional
    public void appointAll(List<CuratorDraft> drafts, Change change) {
        var familyIds = drafts.stream().map(CuratorDraft::familyId).collect(Collectors.toSet());
        families.mustAll(PeoplePermissions.EDIT, familyIds, change.user());
        write(drafts, change);
    }

    private void write(List<CuratorDraft> drafts, Change change) {
        var familyIds = drafts.stream().map(CuratorDraft::familyId).collect(Collectors.toSet());
        mustBeEmployed(drafts, change);
        var known = curators.of(change.institution(), familyIds);
        var timelines = new HashMap<UUID, Timeline>();
        known.stream()
                .collect(groupingBy(CuratorStore.Held::familyId))
                .forEach((family, held) -> timelines.put(
                        family,
                        new Timeline(
                                held.stream().map(CuratorStore.Held::interval).toList())));
        var employees = known.stream().collect(Collectors.toMap(CuratorStore.Held::id, CuratorStore.Held::employeeId));
        write(appointed(drafts, timelines, new HashMap<>(employees)), timelines, change);
    }

    private void mustBeEmployed(List<CuratorDraft> drafts, Change change) {
        var employments = curators.employments(
                change.institution(),
                drafts.stream().map(CuratorDraft::employeeId).collect(Collectors.toSet()));
        for (var draft : drafts) {
            Days.mustHavePassed(draft.startsOn(), change, "startsOn");
            var employment = employments.get(draft.employeeId());
            if (employment == null || !employment.covers(draft.startsOn())) {
                throw new Refused("people.refused.not-employed").on("employeeId");
            }
        }
    }

    private static Map<UUID, CuratorDraft> appointed(
            List<CuratorDraft> drafts, Map<UUID, Timeline> timelines, Map<UUID, UUID> employees) {
        var appointed = new HashMap<UUID, CuratorDraft>();
        drafts.stream().sorted(Comparator.comparing(CuratorDraft::startsOn)).forEach(draft -> {
            var timeline = timelines.computeIfAbsent(draft.familyId(), none -> new Timeline(List.of()));
            boolean already = timeline.running()
                    .filter(each -> !each.from().isAfter(draft.startsOn()))
                    .filter(each -> draft.employeeId().equals(employees.get(each.id())))
                    .isPresent();
            if (!already) {
                var id = Ids.next();
                timeline.add(new Timeline.Interval(id, draft.startsOn(), null), "startsOn");
                employees.put(id, draft.employeeId());
                appointed.put(id, draft);
            }
        });
        return appointed;
    }

    private void write(Map<UUID, CuratorDraft> appointed, Map<UUID, Timeline> timelines, Change change) {
        var ended = new ArrayList<Timeline.Interval>();
        var added = new ArrayList<CuratorStore.NewCurator>();
        var events = new ArrayList<Journal.Event>();
        timelines.forEach((family, timeline) -> {
            ended.addAll(timeline.shortened());
            for (var interval : timeline.added()) {
                var draft = Objects.requireNonNull(appointed.get(interval.id()));
                added.add(new CuratorStore.NewCurator(interval, family, draft.employeeId()));
                events.add(Journal.Event.of(
                        new PeopleEvent.CuratorAppointed(family, draft.employeeId(), interval.from()),
                        family,
                        draft.employeeId()));
            }
        });
        curators.end(change.institution(), ended);
        curators.insert(change.institution(), added);
        journal.recordAll(change, events);
    }
}
