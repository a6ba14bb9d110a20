package opora.reports.threshold;

import static opora.reports.db.Tables.THRESHOLD;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.reports.db.tables.records.ThresholdRecord;
import opora.reports.passport.Threshold;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what an indicator has to reach from a year on, or that nothing is asked of it any more (THR-14). */
@Service
public class SetThreshold {

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS_AHEAD = 2;
    private static final int LONGEST_REASON = 500;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    private final DSLContext db;
    private final Journal journal;

    SetThreshold(DSLContext db, Journal journal) {
        this.db = db;
        this.journal = journal;
    }

    record ThresholdSet(UUID threshold, String code, int fromYear) implements JournalEvent {}

    record ThresholdVoided(UUID threshold, String code, int fromYear) implements JournalEvent {}

    /**
     * The reason is that of the change. What was set for the same year before is voided with it.
     *
     * @param threshold null when nothing is asked any more
     */
    @Transactional
    public UUID set(String code, int fromYear, @Nullable Threshold threshold, Change change) {
        check(fromYear, threshold, change);
        db.selectFrom(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(change.institution()), THRESHOLD.CODE.eq(code))
                .and(THRESHOLD.FROM_YEAR.eq(fromYear))
                .and(THRESHOLD.VOIDED_AT.isNull())
                .forUpdate()
                .fetch()
                .forEach(former -> close(former, change));
        var row = row(code, fromYear, threshold, change);
        row.insert();
        journal.record(change, new ThresholdSet(row.getId(), code, fromYear), row.getId());
        return row.getId();
    }

    /** Takes it back: what was in force before is in force again. */
    @Transactional
    public void voidIt(UUID id, Change change) {
        mustHaveReason(change);
        var row = db.selectFrom(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(change.institution()), THRESHOLD.ID.eq(id))
                .and(THRESHOLD.VOIDED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        close(row, change);
        journal.record(change, new ThresholdVoided(id, row.getCode(), row.getFromYear()), id);
    }

    private static void check(int fromYear, @Nullable Threshold threshold, Change change) {
        if (fromYear < FIRST_YEAR || fromYear > change.today().getYear() + YEARS_AHEAD) {
            throw new Refused("reports.threshold.refused.year", String.valueOf(FIRST_YEAR)).on("fromYear");
        }
        if (threshold != null
                && (threshold.value().signum() < 0 || threshold.value().compareTo(MOST) > 0)) {
            throw new Refused("reports.threshold.refused.value").on("value");
        }
        mustHaveReason(change);
    }

    private static void mustHaveReason(Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST_REASON) {
            throw new Refused("reports.refused.reason").on("reason");
        }
    }

    private static void close(ThresholdRecord row, Change change) {
        row.setVoidedAt(change.at().toOffsetDateTime());
        row.setVoidedBy(change.by());
        row.setVoidReason(change.reason());
        row.update();
    }

    private ThresholdRecord row(String code, int fromYear, @Nullable Threshold threshold, Change change) {
        var row = db.newRecord(THRESHOLD);
        row.setInstitutionId(change.institution());
        row.setId(Ids.next());
        row.setCode(code);
        row.setFromYear(fromYear);
        if (threshold != null) {
            row.setOperator(threshold.operator().name());
            row.setValue(threshold.value());
            row.setPer(Objects.toString(threshold.per(), null));
        }
        row.setReason(change.reason());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
