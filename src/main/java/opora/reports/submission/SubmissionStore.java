package opora.reports.submission;

import static opora.reports.db.Tables.SUBMISSION;
import static opora.reports.db.Tables.SUBMITTED_VALUE;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.NotFound;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.reports.ReportsPermissions;
import opora.reports.count.Kind;
import opora.reports.count.Period;
import opora.reports.count.Scope;
import opora.reports.db.tables.records.SubmissionRecord;
import opora.reports.passport.Wording;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds submitted reports. Who does not see the whole institution reads those of the parts they reach and their own. */
@Repository
public class SubmissionStore {

    private final DSLContext db;
    private final Policy policy;

    SubmissionStore(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    Slice<Submission> list(User reader, @Nullable String report, boolean withdrawn, @Nullable String after) {
        var rows = db.selectFrom(SUBMISSION)
                .where(readableBy(reader))
                .and(report == null || report.isBlank() ? DSL.noCondition() : SUBMISSION.REPORT.eq(report))
                .and(withdrawn ? DSL.noCondition() : SUBMISSION.WITHDRAWN_AT.isNull())
                .and(after == null ? DSL.noCondition() : beyond(reader, after))
                .orderBy(SUBMISSION.SUBMITTED_AT.desc(), SUBMISSION.ID.desc())
                .limit(Slice.AND_ONE_MORE)
                .fetch(SubmissionStore::submission);
        return Slice.of(rows, each -> each.id().toString());
    }

    Submission find(User reader, UUID id) {
        return db.selectFrom(SUBMISSION)
                .where(readableBy(reader), SUBMISSION.ID.eq(id))
                .fetchOptional(SubmissionStore::submission)
                .orElseThrow(NotFound::new);
    }

    /** The one in force of the report for the period and the part, if it has been handed in. */
    public Optional<Submission> current(User reader, String report, Period period, Scope scope) {
        return db.selectFrom(SUBMISSION)
                .where(readableBy(reader), of(report, period, scope), SUBMISSION.WITHDRAWN_AT.isNull())
                .fetchOptional(SubmissionStore::submission);
    }

    int versions(UUID institution, String report, Period period, Scope scope) {
        return db.select(DSL.coalesce(DSL.max(SUBMISSION.VERSION), 0))
                .from(SUBMISSION)
                .where(SUBMISSION.INSTITUTION_ID.eq(institution), of(report, period, scope))
                .fetchSingle()
                .value1();
    }

    /** A page of the ids an indicator counted, from a place of the list on. */
    List<UUID> records(UUID institution, UUID submission, String code, int from, int most) {
        var slice = DSL.field(
                "{0}[{1}:{2}]", UUID[].class, SUBMITTED_VALUE.RECORDS, DSL.val(from + 1), DSL.val(from + most));
        return db.select(slice)
                .from(SUBMITTED_VALUE)
                .where(SUBMITTED_VALUE.INSTITUTION_ID.eq(institution))
                .and(SUBMITTED_VALUE.SUBMISSION_ID.eq(submission))
                .and(SUBMITTED_VALUE.CODE.eq(code))
                .fetchOptional()
                .map(row -> List.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    /** All ids of all indicators of a submission. */
    Map<String, UUID[]> records(UUID institution, UUID submission) {
        return db.select(SUBMITTED_VALUE.CODE, SUBMITTED_VALUE.RECORDS)
                .from(SUBMITTED_VALUE)
                .where(SUBMITTED_VALUE.INSTITUTION_ID.eq(institution))
                .and(SUBMITTED_VALUE.SUBMISSION_ID.eq(submission))
                .fetchMap(SUBMITTED_VALUE.CODE, SUBMITTED_VALUE.RECORDS);
    }

    Kind kind(UUID institution, UUID submission, String code) {
        return db.select(SUBMITTED_VALUE.KIND)
                .from(SUBMITTED_VALUE)
                .where(SUBMITTED_VALUE.INSTITUTION_ID.eq(institution))
                .and(SUBMITTED_VALUE.SUBMISSION_ID.eq(submission))
                .and(SUBMITTED_VALUE.CODE.eq(code))
                .fetchOptional(row -> Kind.of(row.value1()))
                .orElseThrow(NotFound::new);
    }

    private static Condition of(String report, Period period, Scope scope) {
        return DSL.and(
                SUBMISSION.REPORT.eq(report),
                SUBMISSION.STARTS_ON.eq(period.from()),
                SUBMISSION.ENDS_ON.eq(period.to()),
                SUBMISSION.DISTRICT.isNotDistinctFrom(scope.district()),
                SUBMISSION.SETTLEMENT.isNotDistinctFrom(scope.settlement()),
                SUBMISSION.DEPARTMENT.isNotDistinctFrom(scope.department()),
                SUBMISSION.SECTION.isNotDistinctFrom(scope.section()),
                SUBMISSION.SPECIALIST.isNotDistinctFrom(scope.specialist()));
    }

    private Condition readableBy(User reader) {
        var named = SUBMISSION
                .SUBMITTED_BY
                .eq(reader.accountId())
                .or(SUBMISSION.SECTION.isNull().and(SUBMISSION.DEPARTMENT.in(Parts.departmentsOf(reader))));
        return SUBMISSION
                .INSTITUTION_ID
                .eq(reader.institutionId())
                .and(policy.filter(
                        reader,
                        ReportsPermissions.VIEW,
                        FieldClass.PERSONAL,
                        new RecordColumns(SUBMISSION.SECTION, null, named)));
    }

    private Condition beyond(User reader, String after) {
        var last = find(reader, id(after));
        return DSL.row(SUBMISSION.SUBMITTED_AT, SUBMISSION.ID).lt(last.at(), last.id());
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException tampered) {
            throw new NotFound();
        }
    }

    private static Submission submission(SubmissionRecord row) {
        return new Submission(
                row.getId(),
                row.getReport(),
                new Wording(row.getTitle(), row.getTitleEn()),
                new Period(row.getStartsOn(), row.getEndsOn()),
                new Scope(
                        row.getDistrict(),
                        row.getSettlement(),
                        row.getDepartment(),
                        row.getSection(),
                        row.getSpecialist()),
                KeptJson.places(row.getPlaceNames()),
                row.getVersion(),
                row.getNote(),
                row.getSubmittedAt(),
                row.getSubmittedBy(),
                row.getSubmitter(),
                row.getCountedOn(),
                withdrawal(row));
    }

    private static Submission.@Nullable Withdrawal withdrawal(SubmissionRecord row) {
        OffsetDateTime at = row.getWithdrawnAt();
        var who = row.getWithdrawer();
        var reason = row.getWithdrawal();
        return at == null || who == null || reason == null ? null : new Submission.Withdrawal(at, who, reason);
    }
}
