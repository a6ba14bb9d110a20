package opora.reports.narrative;

import static opora.reports.db.Tables.NARRATIVE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import opora.reports.ReportsSecrets;
import opora.reports.db.tables.records.NarrativeRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class NarrativeStore {

    private final DSLContext db;
    private final Vault vault;

    NarrativeStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** What is told of a year, in its order. */
    public List<Paragraph> of(UUID institution, String report, int year) {
        return db.selectFrom(NARRATIVE)
                .where(NARRATIVE.INSTITUTION_ID.eq(institution), NARRATIVE.VOIDED_AT.isNull())
                .and(NARRATIVE.REPORT.eq(report))
                .and(NARRATIVE.YEAR.eq(year))
                .orderBy(NARRATIVE.POSITION, NARRATIVE.ID)
                .fetch(this::paragraph);
    }

    Optional<Paragraph> find(UUID institution, UUID id) {
        return db.selectFrom(NARRATIVE)
                .where(NARRATIVE.INSTITUTION_ID.eq(institution), NARRATIVE.ID.eq(id))
                .and(NARRATIVE.VOIDED_AT.isNull())
                .fetchOptional(this::paragraph);
    }

    private Paragraph paragraph(NarrativeRecord row) {
        return new Paragraph(
                row.getId(),
                row.getReport(),
                row.getYear(),
                row.getTopic(),
                vault.open(ReportsSecrets.TEXT, row.getId(), row.getText()),
                List.of(row.getIndicators()));
    }
}
