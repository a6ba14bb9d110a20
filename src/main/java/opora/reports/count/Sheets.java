package opora.reports.count;

import opora.reports.passport.Report;
import opora.reports.threshold.Thresholds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Computes reports. */
@Component
public class Sheets {

    private final Counting counting;
    private final Thresholds thresholds;

    Sheets(Counting counting, Thresholds thresholds) {
        this.counting = counting;
        this.thresholds = thresholds;
    }

    /** From one snapshot, so that the numbers of a report agree while others go on recording. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Sheet sheet(Report report, Question question) {
        var previous = question.about(question.period().previous());
        var asked = question.everyInstitution()
                ? report
                : thresholds.inForce(
                        report, question.institution(), question.period().to().getYear());
        return new Sheet(
                asked,
                question,
                counting.answers(report.indicators(), question),
                counting.answers(report.indicators(), previous));
    }
}
