package opora.reports;

import static opora.reports.db.Tables.NARRATIVE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.reports.db.tables.records.NarrativeRecord;
import opora.reports.narrative.Topics;
import opora.reports.passport.Passports;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what has changed over a year, told in words, with the indicators that support it (MON-41). */
@Service
public class Narratives {

    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 500;
    private static final int FIRST_YEAR = 1990;

    private final DSLContext db;
    private final Passports passports;
    private final Journal journal;
    private final Vault vault;

    Narratives(DSLContext db, Passports passports, Journal journal, Vault vault) {
        this.db = db;
        this.passports = passports;
        this.journal = journal;
        this.vault = vault;
    }

    /** What the journal keeps: where the paragraph stands, never what it says. */
    record NarrativeWritten(UUID narrative, String report, int year, String topic) implements JournalEvent {}

    record NarrativeVoided(UUID narrative) implements JournalEvent {}

    record NarrativesCopied(String report, int from, int to, int number) implements JournalEvent {}

    /** Writes a paragraph; it becomes the last of its topic. */
    @Transactional
    public UUID write(NarrativeDraft draft, Change change) {
        check(draft, change);
        var row = row(Ids.next(), draft, next(draft.report(), draft.year(), change), change);
        row.insert();
        record(row, change);
        return row.getId();
    }

    /** Corrects a paragraph; nothing changed, nothing recorded. */
    @Transactional
    public void change(UUID id, NarrativeDraft draft, Change change) {
        check(draft, change);
        var row = standing(id, change);
        boolean same = row.getTopic().equals(draft.topic())
                && vault.open(ReportsSecrets.TEXT, id, row.getText()).equals(draft.text())
                && List.of(row.getIndicators()).equals(draft.indicators());
        if (!same) {
            row.setTopic(draft.topic());
            row.setText(vault.reseal(ReportsSecrets.TEXT, id, row.getText(), draft.text()));
            row.setIndicators(draft.indicators().toArray(String[]::new));
            row.update();
            record(row, change);
        }
    }

    /** Changes places with the paragraph before it in its topic, or with the one after it. */
    @Transactional
    public void move(UUID id, boolean up, Change change) {
        var row = standing(id, change);
        var neighbour = db.selectFrom(NARRATIVE)
                .where(NARRATIVE.INSTITUTION_ID.eq(change.institution()), NARRATIVE.VOIDED_AT.isNull())
                .and(NARRATIVE.REPORT.eq(row.getReport()))
                .and(NARRATIVE.YEAR.eq(row.getYear()))
                .and(NARRATIVE.TOPIC.eq(row.getTopic()))
                .and(up ? NARRATIVE.POSITION.lt(row.getPosition()) : NARRATIVE.POSITION.gt(row.getPosition()))
                .orderBy(up ? NARRATIVE.POSITION.desc() : NARRATIVE.POSITION)
                .limit(1)
                .forUpdate()
                .fetchOne();
        if (neighbour != null) {
            int position = row.getPosition();
            row.setPosition(neighbour.getPosition());
            neighbour.setPosition(position);
            row.update();
            neighbour.update();
            record(row, change);
        }
    }

    @Transactional
    public void voidIt(UUID id, Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("reports.refused.reason").on("reason");
        }
        var row = standing(id, change);
        row.setVoidedAt(change.at().toOffsetDateTime());
        row.setVoidedBy(change.by());
        row.setVoidReason(vault.seal(ReportsSecrets.NARRATIVE_VOID_REASON, id, change.reason()));
        row.update();
        journal.record(change, new NarrativeVoided(id), id);
    }

    /** Begins a year with the paragraphs of the year before, to be rewritten. A year that has been begun is left as it is. */
    @Transactional
    public int copy(String report, int year, Change change) {
        if (db.fetchExists(
                NARRATIVE,
                NARRATIVE.INSTITUTION_ID.eq(change.institution()),
                NARRATIVE.REPORT.eq(report),
                NARRATIVE.YEAR.eq(year),
                NARRATIVE.VOIDED_AT.isNull())) {
            throw new Refused("reports.narrative.refused.begun", String.valueOf(year));
        }
        var rows = new ArrayList<NarrativeRecord>();
        db.selectFrom(NARRATIVE)
                .where(NARRATIVE.INSTITUTION_ID.eq(change.institution()), NARRATIVE.VOIDED_AT.isNull())
                .and(NARRATIVE.REPORT.eq(report))
                .and(NARRATIVE.YEAR.eq(year - 1))
                .orderBy(NARRATIVE.POSITION)
                .forEach(former -> rows.add(row(
                        Ids.next(),
                        new NarrativeDraft(
                                report,
                                year,
                                former.getTopic(),
                                vault.open(ReportsSecrets.TEXT, former.getId(), former.getText()),
                                List.of(former.getIndicators())),
                        former.getPosition(),
                        change)));
        if (rows.isEmpty()) {
            throw new Refused("reports.narrative.refused.nothing", String.valueOf(year - 1));
        }
        db.batchInsert(rows).execute();
        journal.record(
                change,
                new NarrativesCopied(report, year - 1, year, rows.size()),
                rows.stream().map(NarrativeRecord::getId).toArray(UUID[]::new));
        return rows.size();
    }

    private NarrativeRecord standing(UUID id, Change change) {
        return db.selectFrom(NARRATIVE)
                .where(NARRATIVE.INSTITUTION_ID.eq(change.institution()), NARRATIVE.ID.eq(id))
                .and(NARRATIVE.VOIDED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private int next(String report, int year, Change change) {
        return 1
                + db.select(DSL.coalesce(DSL.max(NARRATIVE.POSITION), 0))
                        .from(NARRATIVE)
                        .where(NARRATIVE.INSTITUTION_ID.eq(change.institution()))
                        .and(NARRATIVE.REPORT.eq(report))
                        .and(NARRATIVE.YEAR.eq(year))
                        .fetchSingle()
                        .value1();
    }

    private void check(NarrativeDraft draft, Change change) {
        var report = passports.report(draft.report()).orElseThrow(NotFound::new);
        if (draft.year() < FIRST_YEAR || draft.year() > change.today().getYear()) {
            throw new Refused("reports.narrative.refused.year").on("year");
        }
        if (!Topics.codes().contains(draft.topic())) {
            throw new Refused("reports.narrative.refused.topic").on("topic");
        }
        if (draft.text().isEmpty() || draft.text().length() > LONGEST) {
            throw new Refused("reports.narrative.refused.text").on("text");
        }
        var unknown = new HashSet<>(draft.indicators());
        report.indicators().forEach(each -> unknown.remove(each.code()));
        if (!unknown.isEmpty()) {
            throw new Refused("reports.narrative.refused.indicator", String.join(", ", unknown)).on("indicators");
        }
    }

    private NarrativeRecord row(UUID id, NarrativeDraft draft, int position, Change change) {
        var row = db.newRecord(NARRATIVE);
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setReport(draft.report());
        row.setYear(draft.year());
        row.setTopic(draft.topic());
        row.setPosition(position);
        row.setText(vault.seal(ReportsSecrets.TEXT, id, draft.text()));
        row.setIndicators(draft.indicators().toArray(String[]::new));
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    private void record(NarrativeRecord row, Change change) {
        journal.record(
                change, new NarrativeWritten(row.getId(), row.getReport(), row.getYear(), row.getTopic()), row.getId());
    }
}
