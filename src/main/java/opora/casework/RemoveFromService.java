package opora.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes families off the service of the centre, with a reason that can be counted (CAS-17). */
@Service
public class RemoveFromService {

    private final Families families;
    private final CaseStore cases;
    private final Journal journal;
    private final List<RemovalObjection> objections;
    private final ApplicationEventPublisher publisher;

    RemoveFromService(
            Families families,
            CaseStore cases,
            Journal journal,
            List<RemovalObjection> objections,
            ApplicationEventPublisher publisher) {
        this.families = families;
        this.cases = cases;
        this.journal = journal;
        this.objections = objections;
        this.publisher = publisher;
    }

    /** Nothing changes when the family has been removed already. */
    @Transactional
    public void remove(Removal removal, Change change) {
        var family = List.of(removal.familyId());
        families.must(CaseworkPermissions.CLOSE, family, change.user());
        mustBeFree(removals(change.institution(), family));
        removeThem(List.of(removal), change);
    }

    /** The end of a case that was accompanied: whoever calls writes down what became of the family. */
    @Transactional
    public void removeWithOutcome(Removal removal, Change change) {
        var family = List.of(removal.familyId());
        families.must(CaseworkPermissions.CLOSE, family, change.user());
        mustBeFree(objections(change.institution(), family));
        removeThem(List.of(removal), change);
    }

    @Transactional
    public void removeAll(List<Removal> removals, Change change) {
        var familyIds = removals.stream().map(Removal::familyId).collect(Collectors.toSet());
        families.mustAll(CaseworkPermissions.CLOSE, familyIds, change.user());
        mustBeFree(removals(change.institution(), familyIds));
        removeThem(removals, change);
    }

    /** Families of these that cannot be removed as they are: somebody objects, or the case is accompanied and ends with an outcome. */
    public Map<UUID, Refused> removals(UUID institution, Collection<UUID> familyIds) {
        var found = objections(institution, familyIds);
        cases.accompanied(institution, familyIds)
                .forEach(family -> found.putIfAbsent(family, new Refused("casework.refused.accompanied")));
        return found;
    }

    private Map<UUID, Refused> objections(UUID institution, Collection<UUID> familyIds) {
        var found = new HashMap<UUID, Refused>();
        objections.forEach(each -> each.to(institution, familyIds).forEach(found::putIfAbsent));
        return found;
    }

    private static void mustBeFree(Map<UUID, Refused> found) {
        if (!found.isEmpty()) {
            throw found.values().iterator().next();
        }
    }

    private void removeThem(List<Removal> removals, Change change) {
        var familyIds = removals.stream().map(Removal::familyId).collect(Collectors.toSet());
        var running = cases.lockRunning(change.institution(), familyIds);
        var closings = new ArrayList<CaseStore.Closing>();
        var closed = new ArrayList<CasesClosed.Closed>();
        var events = new ArrayList<Journal.Event>();
        for (var removal : removals) {
            mustBeSound(removal, change);
            var open = running.remove(removal.familyId());
            if (open != null) {
                mustNotPrecede(open.openedOn(), removal.on());
                closings.add(new CaseStore.Closing(open.id(), removal.on(), removal.reason()));
                closed.add(new CasesClosed.Closed(open.id(), removal.familyId(), removal.on()));
                var event =
                        new CaseEvent.RemovedFromService(removal.familyId(), open.id(), removal.on(), removal.reason());
                events.add(Journal.Event.of(event, removal.familyId()));
            }
        }
        publisher.publishEvent(new CasesClosed(closed, change));
        cases.close(change.institution(), closings);
        journal.recordAll(change, events);
    }

    private static void mustBeSound(Removal removal, Change change) {
        if (ClosingReason.of(removal.reason()).isEmpty()) {
            throw new Refused("casework.refused.unknown-reason").on("closingReason");
        }
        if (removal.on().isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
    }

    private static void mustNotPrecede(LocalDate openedOn, LocalDate on) {
        if (on.isBefore(openedOn)) {
            throw new Refused("casework.refused.before-opening", RussianDate.format(openedOn)).on("on");
        }
    }
}
