package opora.contracts.control;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
import opora.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a month of control for one contract or many (SCN-07): all of it or nothing. What is said again as it stands changes nothing; what
 * is said otherwise needs a reason.
 */
@Service
public class ControlMonth {

    private final ContractReach reach;
    private final ControlStore store;
    private final Journal journal;

    ControlMonth(ContractReach reach, ControlStore store, Journal journal) {
        this.reach = reach;
        this.store = store;
        this.journal = journal;
    }

    @Transactional
    public void record(ControlDraft draft, Change change) {
        recordAll(List.of(draft), change);
    }

    /** The field of a refusal ends with the id of its contract. Returns how many were written. */
    @Transactional
    public int recordAll(List<ControlDraft> drafts, Change change) {
        if (drafts.isEmpty()) {
            return 0;
        }
        var checked = checked(drafts, change);
        var standing = standing(checked, change);
        var first = new ArrayList<Checked>();
        var entries = new ArrayList<Journal.Event>();
        for (var each : checked) {
            var before =
                    standing.get(key(each.draft().contractId(), each.draft().month()));
            if (before == null) {
                first.add(each);
                entries.add(entry(each, false));
            } else if (!before.says(each.draft())) {
                correct(each, before, change);
            }
        }
        store.add(first, change);
        journal.recordAll(change, entries);
        return first.size();
    }

    private List<Checked> checked(List<ControlDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(ControlDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        var checked = drafts.stream()
                .map(draft -> new Checked(draft.tidy(), Objects.requireNonNull(contracts.get(draft.contractId()))))
                .toList();
        checked.forEach(each -> at(
                each.draft().contractId(), () -> ControlRules.mustHold(each.draft(), each.contract(), change.today())));
        mustBeOfTheirContracts(checked, change);
        return checked;
    }

    private void mustBeOfTheirContracts(List<Checked> checked, Change change) {
        var ticked = checked.stream()
                .flatMap(each -> each.draft().measures().stream())
                .collect(Collectors.toSet());
        var latest = checked.stream()
                .map(each -> each.draft().month())
                .max(YearMonth::compareTo)
                .orElseThrow();
        var owners = store.contractsOfMeasures(change.institution(), ticked, latest);
        for (var each : checked) {
            for (var measure : each.draft().measures()) {
                if (!each.draft().contractId().equals(owners.get(measure))) {
                    throw new Refused("contracts.control.refused.measure")
                            .on("did-" + each.draft().contractId());
                }
            }
        }
    }

    private Map<String, Standing> standing(List<Checked> checked, Change change) {
        var contracts = checked.stream().map(each -> each.draft().contractId()).toList();
        var months = checked.stream()
                .map(each -> each.draft().month().atDay(1))
                .distinct()
                .toList();
        return months.stream()
                .flatMap(month -> store.standing(change.institution(), contracts, List.of(month)).stream()
                        .map(each -> Map.entry(key(each.contractId(), YearMonth.from(month)), each)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void correct(Checked each, Standing before, Change change) {
        var draft = each.draft();
        at(draft.contractId(), () -> {
            if (draft.version() == null || draft.version() != before.version()) {
                throw new Refused("contracts.control.refused.meanwhile").on("mark");
            }
            if (draft.reason().isEmpty() || draft.reason().length() > ControlRules.LONGEST) {
                throw new Refused("contracts.control.refused.reason").on("reason");
            }
        });
        var signed = new Change(change.user(), change.at(), draft.reason());
        store.correct(each, before, signed);
        var entry = entry(each, true);
        journal.record(signed, entry.event(), entry.subjects().toArray(UUID[]::new));
    }

    private static Journal.Event entry(Checked each, boolean corrected) {
        var draft = each.draft();
        var month = draft.month().toString();
        int measures = draft.measures().size();
        int documents = draft.expenses().size();
        var mark = draft.mark().code();
        return Journal.Event.of(
                corrected
                        ? new ControlEvent.ControlCorrected(draft.contractId(), month, mark, measures, documents)
                        : new ControlEvent.ContractControlled(draft.contractId(), month, mark, measures, documents),
                draft.contractId(),
                each.contract().getFamilyId(),
                each.contract().getPersonId());
    }

    private static void at(UUID contract, Runnable rule) {
        try {
            rule.run();
        } catch (Refused refused) {
            var field = refused.field();
            throw field == null ? refused : refused.on(field + "-" + contract);
        }
    }

    private static String key(UUID contract, YearMonth month) {
        return contract + " " + month;
    }
}
