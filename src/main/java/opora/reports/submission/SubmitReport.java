package opora.reports.submission;

import static opora.reports.db.Tables.SUBMISSION;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.reports.ReportsPermissions;
import opora.reports.count.Counted;
import opora.reports.count.Period;
import opora.reports.count.Question;
import opora.reports.count.Scope;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.narrative.NarrativeStore;
import opora.reports.narrative.Paragraph;
import opora.reports.page.Signed;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import opora.reports.passport.Unit;
import opora.reports.statement.StatementLine;
import opora.reports.statement.StatementStore;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Hands a report in: what it says, and which records it counted, is kept for ever. What is wrong with it is withdrawn. */
@Service
public class SubmitReport {

    private static final int LONGEST = 500;

    private final Policy policy;
    private final DSLContext db;
    private final Sheets sheets;
    private final Counted counted;
    private final NarrativeStore narratives;
    private final StatementStore statements;
    private final SubmissionStore store;
    private final FrozenStore frozen;
    private final Journal journal;

    SubmitReport(
            DSLContext db,
            Sheets sheets,
            Counted counted,
            NarrativeStore narratives,
            StatementStore statements,
            SubmissionStore store,
            FrozenStore frozen,
            Journal journal,
            Policy policy) {
        this.policy = policy;
        this.db = db;
        this.sheets = sheets;
        this.counted = counted;
        this.narratives = narratives;
        this.statements = statements;
        this.store = store;
        this.frozen = frozen;
        this.journal = journal;
    }

    record ReportSubmitted(UUID submission, String report, LocalDate from, LocalDate to, int version)
            implements JournalEvent {}

    record ReportWithdrawn(UUID submission, String report, int version) implements JournalEvent {}

    /**
     * What is handed in.
     *
     * @param places the names of the part of the institution, by kind
     */
    public record Draft(Report report, Period period, Scope scope, Map<String, String> places, String note) {}

    /** From one snapshot, so that the numbers and the ids behind them agree. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public UUID submit(Draft draft, Change change) {
        mustBeAllowed(draft, change);
        var prepared = prepare(draft, change.user(), change.today());
        var question = prepared.sheet().question();
        var head = new Submission(
                Ids.next(),
                draft.report().report(),
                draft.report().title(),
                draft.period(),
                draft.scope(),
                draft.places(),
                prepared.version(),
                draft.note().strip(),
                change.at().toOffsetDateTime(),
                change.by(),
                Signed.name(change.user()),
                question.today(),
                null);
        var ids = counted.ids(prepared.sheet().report().indicators(), question);
        frozen.insert(change.institution(), head, prepared.sheet(), ids, prepared.paragraphs(), prepared.statements());
        journal.record(
                change,
                new ReportSubmitted(
                        head.id(),
                        head.report(),
                        draft.period().from(),
                        draft.period().to(),
                        head.version()),
                head.id());
        return head.id();
    }

    /** What would be handed in. */
    record Prepared(Sheet sheet, int version, List<Paragraph> paragraphs, List<StatementLine> statements) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Prepared prepare(Draft draft, User user, LocalDate today) {
        var institution = user.institutionId();
        var question = new Question(draft.period(), draft.scope(), Parts.impartial(user), today);
        boolean ofYear = draft.scope().isWhole() && draft.period().isYear();
        return new Prepared(
                sheets.sheet(draft.report(), question),
                1 + store.versions(institution, draft.report().report(), draft.period(), draft.scope()),
                ofYear
                        ? narratives.of(
                                institution,
                                draft.report().report(),
                                draft.period().from().getYear())
                        : List.of(),
                statements(draft.report(), institution, draft.period().to()));
    }

    private List<StatementLine> statements(Report report, UUID institution, LocalDate day) {
        var codes = new HashSet<String>();
        report.indicators().stream()
                .filter(each -> each.unit() == Unit.STATEMENT)
                .map(Passport::code)
                .forEach(codes::add);
        return statements.inForce(institution, day).values().stream()
                .filter(each -> codes.contains(each.code()))
                .sorted(Comparator.comparing(StatementLine::code))
                .toList();
    }

    private void mustBeAllowed(Draft draft, Change change) {
        mustAnswerFor(draft.scope(), change.user());
        if (draft.period().from().isAfter(change.today())) {
            throw new Refused("reports.submission.refused.future");
        }
        if (draft.note().length() > LONGEST) {
            throw new Refused("reports.submission.refused.note", LONGEST).on("note");
        }
        if (store.current(Parts.impartial(change.user()), draft.report().report(), draft.period(), draft.scope())
                .isPresent()) {
            throw new Refused("reports.submission.refused.twice");
        }
    }

    /** Whoever reaches the institution or the section hands its report in, and for a department whoever reaches all of it. */
    void mustAnswerFor(Scope scope, User user) {
        boolean may = policy.decide(user, ReportsPermissions.SUBMIT, RecordFacts.ofSection(scope.section()))
                || (scope.section() == null
                        && scope.department() != null
                        && policy.allows(user, ReportsPermissions.SUBMIT)
                        && db.fetchValues(Parts.departmentsOf(user)).contains(scope.department()));
        if (!may) {
            throw new Refused("reports.submission.refused.part");
        }
    }

    /** Takes a report back with the reason of the change; the next one handed in is its next version. */
    @Transactional
    public void withdraw(UUID id, Change change) {
        if (change.reason().isBlank() || change.reason().length() > LONGEST) {
            throw new Refused("reports.refused.reason").on("reason");
        }
        var head = store.find(change.user(), id);
        mustAnswerFor(head.scope(), change.user());
        int withdrawn = db.update(SUBMISSION)
                .set(SUBMISSION.WITHDRAWN_AT, change.at().toOffsetDateTime())
                .set(SUBMISSION.WITHDRAWN_BY, change.by())
                .set(SUBMISSION.WITHDRAWER, Signed.name(change.user()))
                .set(SUBMISSION.WITHDRAWAL, change.reason())
                .where(SUBMISSION.INSTITUTION_ID.eq(change.institution()), SUBMISSION.ID.eq(id))
                .and(SUBMISSION.WITHDRAWN_AT.isNull())
                .execute();
        if (withdrawn == 0) {
            throw new NotFound();
        }
        journal.record(change, new ReportWithdrawn(id, head.report(), head.version()), id);
    }
}
