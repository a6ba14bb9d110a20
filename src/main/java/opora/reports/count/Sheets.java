package opora.reports.count;

import java.util.ArrayList;
import java.util.List;
import opora.reports.passport.Report;
import opora.reports.threshold.Thresholds;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes reports. */
@Component
public class Sheets {

    private final DSLContext db;
    private final Counting counting;
    private final Thresholds thresholds;

    Sheets(DSLContext db, Counting counting, Thresholds thresholds) {
        this.db = db;
        this.counting = counting;
        this.thresholds = thresholds;
    }

    /** From one snapshot, so that the numbers of a report agree while others go on recording. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Sheet sheet(Report report, Question question) {
        takeRoom(question);
        var asked = question.everyInstitution()
                ? report
                : thresholds.inForce(
                        report, question.institution(), question.period().to().getYear());
        return new Sheet(
                asked,
                question,
                counting.answers(report.indicators(), question),
                counting.answers(report.indicators(), before(question)));
    }

    /** How the server computes the report: the plans of its queries, as they were carried out. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<String> plans(Report report, Question question) {
        takeRoom(question);
        var plans = new ArrayList<>(counting.plans(report.indicators(), question));
        plans.addAll(counting.plans(report.indicators(), before(question)));
        return plans;
    }

    private static Question before(Question question) {
        return question.about(question.period().previous());
    }

    /**
     * A report of a region groups millions of facts: the memory is taken only where there is so much to group. And it joins all of
     * everything: the planner, which takes institutions and their records for unrelated, would look most of it up one by one.
     */
    private void takeRoom(Question question) {
        db.execute("set local work_mem = '192MB'");
        if (question.everyInstitution()) {
            db.execute("set local enable_nestloop = off");
        }
    }
}
