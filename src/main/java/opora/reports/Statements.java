package opora.reports;

import static opora.reports.db.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import opora.reports.db.tables.records.StatementRecord;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers to the indicators of the yes/no kind, each with its document (MON-35). */
@Service
public class Statements {

    static final int LONGEST_REASON = 500;

    private static final int FIRST_YEAR = 1990;

    private final DSLContext db;
    private final Passports passports;
    private final Journal journal;
    private final Vault vault;

    Statements(DSLContext db, Passports passports, Journal journal, Vault vault) {
        this.db = db;
        this.passports = passports;
        this.journal = journal;
        this.vault = vault;
    }

    record StatementMade(UUID statement, String code, LocalDate on, boolean answer) implements JournalEvent {}

    record StatementVoided(UUID statement, String code, LocalDate on) implements JournalEvent {}

    record StatementsWithdrawn(List<UUID> statements) implements JournalEvent {}

    /** Answers an indicator from a day on. */
    @Transactional
    public UUID state(StatementDraft draft, Change change) {
        return stateAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> stateAll(List<StatementDraft> drafts, Change change) {
        var known = codes();
        var answered = new HashSet<>(answers(change.institution()).keySet());
        var rows = new ArrayList<StatementRecord>();
        for (var draft : drafts) {
            var clean = draft.stripped();
            check(clean, known, change.today());
            if (!answered.add(new Answered(clean.code(), clean.on()))) {
                throw new Refused("reports.statement.refused.twice", RussianDate.format(clean.on())).on("on");
            }
            rows.add(row(clean, change));
        }
        db.batchInsert(rows).execute();
        journal.recordAll(change, rows.stream().map(Statements::made).toList());
        return rows.stream().map(StatementRecord::getId).toList();
    }

    /** Takes an answer back; the one before it is in force again. The reason is that of the change. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("reports.refused.reason").on("reason");
        }
        var row = db.selectFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(change.institution()), STATEMENT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        if (row.getVoidedAt() == null) {
            row.setVoidedAt(change.at().toOffsetDateTime());
            row.setVoidedBy(change.by());
            row.setVoidReason(vault.seal(
                    ReportsSecrets.STATEMENT_VOID_REASON, id, change.reason().strip()));
            row.update();
            journal.record(change, new StatementVoided(id, row.getCode(), row.getStatedOn()), id);
        }
    }

    /** As if they had not been made: for a workbook brought in by mistake. */
    @Transactional
    public void withdraw(Collection<UUID> ids, Change change) {
        var withdrawn = db.deleteFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(change.institution()))
                .and(STATEMENT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .returning(STATEMENT.ID)
                .fetch(STATEMENT.ID);
        if (!withdrawn.isEmpty()) {
            journal.record(change, new StatementsWithdrawn(withdrawn), withdrawn.toArray(UUID[]::new));
        }
    }

    /** The codes of all indicators that are answered with yes or no. */
    public Set<String> codes() {
        var codes = new HashSet<String>();
        passports.statements().stream().map(Passport::code).forEach(codes::add);
        return codes;
    }

    /** What is answered on which day. */
    public record Answered(String code, LocalDate on) {}

    /** All answers that have not been voided. */
    @Transactional(readOnly = true)
    public Map<Answered, Boolean> answers(UUID institution) {
        return db.select(STATEMENT.CODE, STATEMENT.STATED_ON, STATEMENT.ANSWER)
                .from(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.VOIDED_AT.isNull())
                .fetchMap(row -> new Answered(row.value1(), row.value2()), row -> row.value3());
    }

    private static void check(StatementDraft draft, Set<String> known, LocalDate today) {
        if (!known.contains(draft.code())) {
            throw new Refused("reports.statement.refused.code", draft.code()).on("code");
        }
        mustBePast(draft.on(), "on", today);
        mustBePast(draft.documentDate(), "documentDate", today);
        if (draft.documentTitle().isEmpty()
                && (draft.documentDate() != null || !draft.documentNumber().isEmpty())) {
            throw new Refused("reports.statement.refused.document").on("documentTitle");
        }
    }

    private static void mustBePast(@Nullable LocalDate day, String field, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            throw new Refused("reports.refused.future").on(field);
        }
        if (day != null && day.getYear() < FIRST_YEAR) {
            throw new Refused("reports.refused.long-ago", String.valueOf(FIRST_YEAR)).on(field);
        }
    }

    private StatementRecord row(StatementDraft draft, Change change) {
        var row = new StatementRecord();
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setCode(draft.code());
        row.setStatedOn(draft.on());
        row.setAnswer(draft.answer());
        row.setDescription(vault.seal(ReportsSecrets.DESCRIPTION, row.getId(), draft.description()));
        row.setDocumentTitle(vault.seal(ReportsSecrets.DOCUMENT_TITLE, row.getId(), draft.documentTitle()));
        row.setDocumentNumber(vault.seal(ReportsSecrets.DOCUMENT_NUMBER, row.getId(), draft.documentNumber()));
        row.setDocumentDate(draft.documentDate());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    private static Journal.Event made(StatementRecord row) {
        return Journal.Event.of(
                new StatementMade(row.getId(), row.getCode(), row.getStatedOn(), row.getAnswer()), row.getId());
    }
}
