package opora.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records how families stand on the domains of the institution, at least twice a year (MON-02..04). */
@Service
public class RecordMonitoring {

    private final Families families;
    private final CaseGround ground;
    private final MonitoringDomains domains;
    private final MonitoringStore store;
    private final Baselines baselines;
    private final VoidMonitoring voidMonitoring;
    private final Journal journal;

    RecordMonitoring(
            Families families,
            CaseGround ground,
            MonitoringDomains domains,
            MonitoringStore store,
            Baselines baselines,
            VoidMonitoring voidMonitoring,
            Journal journal) {
        this.families = families;
        this.ground = ground;
        this.domains = domains;
        this.store = store;
        this.baselines = baselines;
        this.voidMonitoring = voidMonitoring;
        this.journal = journal;
    }

    /** @param ratings the ids of its ratings by their domains */
    public record Recorded(UUID monitoringId, Map<String, UUID> ratings) {}

    /** Sent again with the same key it records nothing. A family has one monitoring a day. */
    @Transactional
    public UUID record(UUID key, MonitoringDraft draft, Change change) {
        mustRate(List.of(draft), change);
        var rules = rules(List.of(draft), change);
        store.holdCases(change.institution(), List.of(draft.familyId()));
        if (store.find(change.institution(), key).isPresent()) {
            return key;
        }
        rules.check(draft);
        if (!standing(List.of(draft), change).isEmpty()) {
            throw taken();
        }
        write(List.of(RatedFamily.of(key, draft, false, rules.section(draft))), change);
        return key;
    }

    /** The one before is voided with the reason of the change, this one stands in its place. */
    @Transactional
    public UUID correct(UUID monitoringId, UUID key, MonitoringDraft draft, Change change) {
        voidMonitoring.voidIt(monitoringId, change);
        return record(key, draft, change);
    }

    /** A journal brought in or a demonstration: what comes for a day that has a monitoring already is added to it. */
    @Transactional
    public List<Recorded> recordAll(List<MonitoringDraft> drafts, Change change) {
        if (!families.bringsIn(RatedFamily.families(drafts), change.user())) {
            mustRate(drafts, change);
        }
        var rules = rules(drafts, change);
        store.holdCases(change.institution(), RatedFamily.families(drafts));
        var standing = standing(drafts, change);
        var rated = new ArrayList<RatedFamily>(drafts.size());
        for (var draft : drafts) {
            rules.check(draft);
            var there = standing.get(new MonitoringStore.Day(draft.familyId(), draft.on()));
            if (there != null) {
                mustContinue(there, draft);
            }
            rated.add(RatedFamily.of(
                    there == null ? Ids.next() : there.id(), draft, there != null, rules.section(draft)));
        }
        write(rated, change);
        return rated.stream()
                .map(each -> new Recorded(each.id(), each.ratingIds()))
                .toList();
    }

    private void mustRate(List<MonitoringDraft> drafts, Change change) {
        var sensitive = domains.sensitive(change.institution());
        var rated = drafts.stream().flatMap(each -> each.ratings().stream());
        if (rated.anyMatch(rating -> sensitive.contains(rating.domain()))) {
            families.mustSensitive(CaseworkPermissions.MONITOR, RatedFamily.families(drafts), change.user());
        } else {
            families.must(CaseworkPermissions.MONITOR, RatedFamily.families(drafts), change.user());
        }
    }

    private MonitoringRules rules(List<MonitoringDraft> drafts, Change change) {
        var employees = drafts.stream().map(MonitoringDraft::employeeId).collect(Collectors.toSet());
        return new MonitoringRules(
                ground.of(RatedFamily.families(drafts), employees, change),
                domains.all(change.institution()).stream()
                        .collect(Collectors.toMap(MonitoringDomain::code, MonitoringDomain::title)));
    }

    private Map<MonitoringStore.Day, MonitoringStore.Standing> standing(List<MonitoringDraft> drafts, Change change) {
        var days = drafts.stream().map(MonitoringDraft::on).toList();
        LocalDate first = Collections.min(days);
        LocalDate last = Collections.max(days);
        return store.standing(change.institution(), RatedFamily.families(drafts), first, last);
    }

    private static void mustContinue(MonitoringStore.Standing there, MonitoringDraft draft) {
        if (!there.employeeId().equals(draft.employeeId())
                || draft.ratings().stream().anyMatch(rating -> there.domains().contains(rating.domain()))) {
            throw taken();
        }
    }

    private static Refused taken() {
        return new Refused("constraint.one_monitoring_of_a_family_a_day").on("on");
    }

    private void write(List<RatedFamily> rated, Change change) {
        var institution = change.institution();
        store.insert(
                rated.stream()
                        .filter(each -> !each.added())
                        .map(each -> each.row(change))
                        .toList(),
                rated.stream().flatMap(each -> each.ratings(institution)).toList());
        baselines.refresh(
                institution,
                RatedFamily.families(rated.stream().map(RatedFamily::draft).toList()));
        journal.recordAll(
                change,
                rated.stream().map(each -> recorded(each.id(), each.draft())).toList());
    }

    private static Journal.Event recorded(UUID id, MonitoringDraft draft) {
        return Journal.Event.of(
                new MonitoringEvent.MonitoringRecorded(draft.familyId(), id, draft.on()), draft.familyId(), id);
    }
}
