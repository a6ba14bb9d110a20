package opora.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.FamiliesRegistered;
import opora.platform.Change;
import opora.platform.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Registering a family opens its case, in the same transaction. */
@Component
class OpenCases {

    private final CaseStore cases;
    private final Journal journal;

    OpenCases(CaseStore cases, Journal journal) {
        this.cases = cases;
        this.journal = journal;
    }

    @EventListener
    void on(FamiliesRegistered registered) {
        open(registered.registeredOn(), registered.change());
    }

    void open(Map<UUID, LocalDate> days, Change change) {
        List<CaseStore.Case> opened = days.entrySet().stream()
                .map(each -> new CaseStore.Case(Ids.next(), each.getKey(), each.getValue(), null, null))
                .toList();
        cases.open(change.institution(), opened);
        journal.recordAll(
                change,
                opened.stream()
                        .map(each -> Journal.Event.of(
                                new CaseEvent.CaseOpened(each.familyId(), each.id(), each.openedOn()), each.familyId()))
                        .toList());
    }
}
