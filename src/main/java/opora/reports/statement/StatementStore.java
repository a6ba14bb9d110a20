package opora.reports.statement;

import static opora.reports.db.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.reports.db.tables.records.StatementRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class StatementStore {

    private final DSLContext db;

    StatementStore(DSLContext db) {
        this.db = db;
    }

    /** All answers to an indicator, the newest first, the voided ones among them. */
    List<StatementLine> history(UUID institution, String code) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.CODE.eq(code))
                .orderBy(STATEMENT.STATED_ON.desc(), STATEMENT.RECORDED_AT.desc(), STATEMENT.ID.desc())
                .fetch(StatementStore::line);
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
                .intoMap(STATEMENT.CODE, StatementStore::line);
    }

    Optional<StatementLine> find(UUID institution, UUID id) {
        return db.selectFrom(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(institution), STATEMENT.ID.eq(id))
                .fetchOptional(StatementStore::line);
    }

    private static StatementLine line(StatementRecord row) {
        return new StatementLine(
                row.getId(),
                row.getCode(),
                row.getStatedOn(),
                row.getAnswer(),
                row.getDescription(),
                row.getDocumentTitle(),
                row.getDocumentNumber(),
                row.getDocumentDate(),
                row.getRecordedAt(),
                row.getRecordedBy(),
                row.getVoidedAt(),
                row.getVoidedBy(),
                row.getVoidReason());
    }
}
