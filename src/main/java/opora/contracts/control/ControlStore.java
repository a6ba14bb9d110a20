package opora.contracts.control;

import static opora.contracts.db.Tables.CONTROL;
import static opora.contracts.db.Tables.EXPENSE;
import static opora.contracts.db.Tables.MEASURE;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.contracts.control.ControlDraft.Paid;
import opora.contracts.db.tables.records.ControlRecord;
import opora.contracts.db.tables.records.ExpenseRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the controls, their paid documents and the measures they mark as done. Reach is asked before. */
@Repository
class ControlStore {

    private final DSLContext db;
    private final Vault vault;

    ControlStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** The controls of these contracts in these months. */
    List<Standing> standing(UUID institution, Collection<UUID> contracts, Collection<LocalDate> months) {
        var controls = db.selectFrom(CONTROL)
                .where(
                        CONTROL.INSTITUTION_ID.eq(institution),
                        CONTROL.CONTRACT_ID.eq(any(contracts.toArray(UUID[]::new))),
                        CONTROL.MONTH.eq(any(months.toArray(LocalDate[]::new))))
                .fetch();
        var expenses = expenses(institution, controls.getValues(CONTROL.ID));
        return controls.map(row -> new Standing(
                row.getId(),
                row.getContractId(),
                row.getControlledOn(),
                ControlMark.of(row.getMark()),
                Set.of(row.getMeasures()),
                vault.open(ControlSecrets.NOTE, row.getId(), row.getNote()),
                expenses.getOrDefault(row.getId(), List.of()),
                row.getVersion()));
    }

    private Map<UUID, List<Paid>> expenses(UUID institution, Collection<UUID> controls) {
        var found = new HashMap<UUID, List<Paid>>();
        db.selectFrom(EXPENSE)
                .where(
                        EXPENSE.INSTITUTION_ID.eq(institution),
                        EXPENSE.CONTROL_ID.eq(any(controls.toArray(UUID[]::new))))
                .orderBy(EXPENSE.CONTROL_ID, EXPENSE.POSITION)
                .forEach(row -> found.computeIfAbsent(row.getControlId(), id -> new ArrayList<>())
                        .add(new Paid(
                                row.getNumber(),
                                row.getPaidOn(),
                                row.getAmount(),
                                vault.open(ControlSecrets.PURPOSE, row.getId(), row.getPurpose()))));
        return found;
    }

    void add(List<Checked> checked, Change change) {
        var controls = new ArrayList<ControlRecord>();
        var expenses = new ArrayList<ExpenseRecord>();
        for (var each : checked) {
            var id = Ids.next();
            var row = db.newRecord(CONTROL);
            row.setInstitutionId(change.institution());
            row.setId(id);
            row.setContractId(each.draft().contractId());
            row.setFamilyId(each.contract().getFamilyId());
            row.setMonth(each.draft().month().atDay(1));
            row.setVersion(1);
            fill(row, each, change);
            controls.add(row);
            expenses.addAll(paid(id, each, change));
        }
        db.batchInsert(controls).execute();
        db.batchInsert(expenses).execute();
        done(checked, change);
    }

    /** Documents are written anew: the control is one paper, and its journal entry tells that it was corrected. */
    void correct(Checked each, Standing standing, Change change) {
        var row = db.fetchSingle(
                CONTROL, CONTROL.INSTITUTION_ID.eq(change.institution()).and(CONTROL.ID.eq(standing.id())));
        row.setVersion(standing.version() + 1);
        fill(row, each, change);
        row.update();
        db.deleteFrom(EXPENSE)
                .where(EXPENSE.INSTITUTION_ID.eq(change.institution()), EXPENSE.CONTROL_ID.eq(standing.id()))
                .execute();
        db.batchInsert(paid(standing.id(), each, change)).execute();
        undone(each, standing, change);
        done(List.of(each), change);
    }

    private void fill(ControlRecord row, Checked each, Change change) {
        var draft = each.draft();
        row.setControlledOn(draft.on());
        row.setEmployeeId(change.user().employeeId());
        row.setMark(draft.mark().code());
        row.setMeasures(draft.measures().stream().sorted().toArray(UUID[]::new));
        row.setNote(vault.seal(ControlSecrets.NOTE, row.getId(), draft.note()));
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
    }

    private List<ExpenseRecord> paid(UUID control, Checked each, Change change) {
        var rows = new ArrayList<ExpenseRecord>();
        for (var paid : each.draft().expenses()) {
            var row = db.newRecord(EXPENSE);
            row.setInstitutionId(change.institution());
            row.setId(Ids.next());
            row.setControlId(control);
            row.setContractId(each.draft().contractId());
            row.setFamilyId(each.contract().getFamilyId());
            row.setPosition(rows.size() + 1);
            row.setNumber(paid.number());
            row.setPaidOn(paid.on());
            row.setAmount(paid.amount());
            row.setPurpose(vault.seal(ControlSecrets.PURPOSE, row.getId(), paid.purpose()));
            rows.add(row);
        }
        return rows;
    }

    private void done(List<Checked> checked, Change change) {
        var updates = checked.stream()
                .filter(each -> !each.draft().measures().isEmpty())
                .map(each -> db.update(MEASURE)
                        .set(MEASURE.DONE_ON, day(each.draft()))
                        .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
                        .where(
                                MEASURE.INSTITUTION_ID.eq(change.institution()),
                                MEASURE.ID.in(each.draft().measures()),
                                MEASURE.DONE_ON.isNull()))
                .toList();
        db.batch(updates).execute();
    }

    /** Only what this control had marked: a measure done by another way stays done. */
    private void undone(Checked each, Standing standing, Change change) {
        db.update(MEASURE)
                .setNull(MEASURE.DONE_ON)
                .set(MEASURE.VERSION, MEASURE.VERSION.plus(1))
                .where(
                        MEASURE.INSTITUTION_ID.eq(change.institution()),
                        MEASURE.ID.in(standing.measures()),
                        MEASURE.ID.notIn(each.draft().measures()),
                        MEASURE.RESULT.eq(""))
                .execute();
    }

    /** The day of the control, or the last one of its month when somebody was late with it. */
    private static LocalDate day(ControlDraft draft) {
        var last = draft.month().atEndOfMonth();
        return draft.on().isAfter(last) ? last : draft.on();
    }

    /** The measures that may be ticked for a month: of these contracts, begun by its end. */
    Map<UUID, UUID> contractsOfMeasures(UUID institution, Collection<UUID> measures, YearMonth latest) {
        return db.select(MEASURE.ID, MEASURE.CONTRACT_ID)
                .from(MEASURE)
                .where(
                        MEASURE.INSTITUTION_ID.eq(institution),
                        MEASURE.ID.eq(any(measures.toArray(UUID[]::new))),
                        MEASURE.TERM_FROM.le(latest.atEndOfMonth()))
                .fetchMap(MEASURE.ID, MEASURE.CONTRACT_ID);
    }
}
