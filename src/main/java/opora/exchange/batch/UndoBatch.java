package opora.exchange.batch;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.audit.LaterChanges;
import opora.casework.WithdrawCases;
import opora.exchange.check.SheetWork;
import opora.exchange.sheets.Problem;
import opora.exchange.sheets.SheetForm;
import opora.exchange.sheets.Sheets;
import opora.institution.WithdrawStructure;
import opora.people.WithdrawRegistrations;
import opora.people.WithdrawRegistrations.Registrations;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes what a batch has brought, as long as nobody has built on it. The institution with its dictionaries and the settlements, which
 * all institutions share, stay.
 */
@Service
class UndoBatch {

    static final String LATER = "exchange.undo.later";

    private static final int TOLD = 20;

    private final ImportedRows imported;
    private final BatchStore batches;
    private final StagedRows rows;
    private final LaterChanges laterChanges;
    private final WithdrawCases cases;
    private final WithdrawRegistrations registrations;
    private final WithdrawStructure structure;
    private final Journal journal;
    private final List<SheetWork> works;

    UndoBatch(
            ImportedRows imported,
            BatchStore batches,
            StagedRows rows,
            LaterChanges laterChanges,
            WithdrawCases cases,
            WithdrawRegistrations registrations,
            WithdrawStructure structure,
            Journal journal,
            List<SheetWork> works) {
        this.imported = imported;
        this.batches = batches;
        this.rows = rows;
        this.laterChanges = laterChanges;
        this.cases = cases;
        this.registrations = registrations;
        this.structure = structure;
        this.journal = journal;
        this.works = inOrderOfTaking(works);
    }

    record WorkbookUndone(UUID batch) implements JournalEvent {}

    /** Answers what stands on the batch; empty when it has been undone. */
    @Transactional
    List<Problem> undo(UUID batch, Change change) {
        batches.waitForTurn(change.institution());
        var made = Undoing.of(
                works.stream().map(SheetWork::sheet).toList(),
                sheet -> imported.of(change.institution(), batch, sheet));
        var standing = laterChanges.since(change.institution(), batch, made.touched(), TOLD).stream()
                .map(UndoBatch::told)
                .toList();
        if (standing.isEmpty()) {
            withdraw(made, change);
            imported.delete(change.institution(), batch);
            rows.deleteAll(change.institution(), batch);
            journal.record(change, new WorkbookUndone(batch), batch);
            batches.undone(change.institution(), batch, change.at().toOffsetDateTime());
        }
        return standing;
    }

    private static Problem told(LaterChanges.Later later) {
        return Problem.of(later.event(), LATER, RussianDate.format(later.at().toLocalDate()));
    }

    private static List<SheetWork> inOrderOfTaking(List<SheetWork> works) {
        var order = Sheets.all().stream().map(SheetForm::code).toList();
        return works.stream()
                .sorted(Comparator.comparing(work -> order.indexOf(work.sheet())))
                .toList();
    }

    /** What depends on others goes first. */
    private void withdraw(Undoing made, Change change) {
        for (var work : works.reversed()) {
            work.withdraw(made.records().getOrDefault(work.sheet(), List.of()), change);
        }
        cases.removals(made.closings(), change);
        cases.cases(made.families(), change);
        registrations.withdraw(
                new Registrations(
                        made.families(), made.persons(), made.memberships(), made.statuses(), made.categories()),
                change);
        structure.withdraw(made.sections(), made.employees(), made.departments(), change);
    }
}
