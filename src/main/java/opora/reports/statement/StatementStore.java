package opora.reports.statement;

import static opora.reports.db.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import opora.reports.ReportsSecrets;
import opora.reports.db.tables.records.StatementRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class StatementStore {

    private final DSLContext db;
    private final Vault vault;

    StatementStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** All answers to an indicator, the newest first, the voided ones among them. */
    List<StatementLine> history(UUID institution, String code) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.CODE.eq(code))
                .orderBy(STATEMENT.STATED_ON.desc(), STATEMENT.RECORDED_AT.desc(), STATEMENT.ID.desc())
                .fetch(this::line);
    }

    /** The answers in force on a day, by the code of their indicator. */
    public Map<String, StatementLine> inForce(UUID institution, LocalDate day) {
        return db.select(STATEMENT.fields())
                .distinctOn(STATEMENT.CODE)
                .from(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.STATED_ON.le(day))
                .and(STATEMENT.VOIDED_AT.isNull())
                .orderBy(STATEMENT.CODE, STATEMENT.STATED_ON.desc())
                .fetchInto(STATEMENT)
                .intoMap(STATEMENT.CODE, this::line);
    }

    Optional<StatementLine> find(UUID institution, UUID id) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.ID.eq(id))
                .fetchOptional(this::line);
    }

    private StatementLine line(StatementRecord row) {
        return new StatementLine(
                row.getId(),
                row.getCode(),
                row.getStatedOn(),
                row.getAnswer(),
                vault.open(ReportsSecrets.DESCRIPTION, row.getId(), row.getDescription()),
                vault.open(ReportsSecrets.DOCUMENT_TITLE, row.getId(), row.getDocumentTitle()),
                vault.open(ReportsSecrets.DOCUMENT_NUMBER, row.getId(), row.getDocumentNumber()),
                row.getDocumentDate(),
                row.getRecordedAt(),
                row.getRecordedBy(),
                row.getVoidedAt(),
                row.getVoidedBy(),
                vault.openMaybe(ReportsSecrets.STATEMENT_VOID_REASON, row.getId(), row.getVoidReason()));
    }
}
