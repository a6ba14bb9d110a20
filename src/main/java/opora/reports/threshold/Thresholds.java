package opora.reports.threshold;

import static opora.reports.db.Tables.THRESHOLD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.reports.db.tables.records.ThresholdRecord;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import opora.reports.passport.Threshold;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is asked of the indicators in a year: what the institution has set, otherwise what the passport says (THR-14). */
@Repository
public class Thresholds {

    private final DSLContext db;

    Thresholds(DSLContext db) {
        this.db = db;
    }

    /** The report with the thresholds that are in force in the year. */
    public Report inForce(Report report, UUID institution, int year) {
        var set = setFor(institution, year);
        return set.isEmpty() ? report : report.with(passport -> with(passport, set.get(passport.code())));
    }

    private static Passport with(Passport passport, @Nullable ThresholdLine set) {
        return set == null ? passport : passport.with(set.threshold());
    }

    /** The newest of each indicator that has begun by the year. */
    Map<String, ThresholdLine> setFor(UUID institution, int year) {
        return db.select(THRESHOLD.fields())
                .distinctOn(THRESHOLD.CODE)
                .from(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(institution), THRESHOLD.FROM_YEAR.le(year))
                .and(THRESHOLD.VOIDED_AT.isNull())
                .orderBy(THRESHOLD.CODE, THRESHOLD.FROM_YEAR.desc())
                .fetchInto(THRESHOLD)
                .intoMap(THRESHOLD.CODE, Thresholds::line);
    }

    /** All that was ever set for an indicator, the newest year first. */
    List<ThresholdLine> history(UUID institution, String code) {
        return db.selectFrom(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(institution), THRESHOLD.CODE.eq(code))
                .orderBy(THRESHOLD.FROM_YEAR.desc(), THRESHOLD.RECORDED_AT.desc(), THRESHOLD.ID.desc())
                .fetch(Thresholds::line);
    }

    Optional<ThresholdLine> find(UUID institution, UUID id) {
        return db.selectFrom(THRESHOLD)
                .where(THRESHOLD.INSTITUTION_ID.eq(institution), THRESHOLD.ID.eq(id))
                .and(THRESHOLD.VOIDED_AT.isNull())
                .fetchOptional(Thresholds::line);
    }

    private static ThresholdLine line(ThresholdRecord row) {
        var value = row.getValue();
        var per = row.getPer();
        return new ThresholdLine(
                row.getId(),
                row.getCode(),
                row.getFromYear(),
                value == null
                        ? null
                        : new Threshold(
                                Threshold.Operator.valueOf(row.getOperator()),
                                value,
                                per == null ? null : Threshold.Span.valueOf(per)),
                row.getReason(),
                row.getRecordedAt(),
                row.getRecordedBy(),
                row.getVoidedAt(),
                row.getVoidedBy(),
                row.getVoidReason());
    }
}
