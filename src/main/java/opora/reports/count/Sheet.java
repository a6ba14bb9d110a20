package opora.reports.count;

import java.util.Map;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import org.jspecify.annotations.Nullable;

/** A report as it was asked for: the answer of every indicator, and its answer for the period before. */
public record Sheet(Report report, Question question, Map<String, Value> answers, Map<String, Value> before) {

    public Value answer(String code) {
        return answers.getOrDefault(code, Value.NONE);
    }

    public Value before(String code) {
        return before.getOrDefault(code, Value.NONE);
    }

    /** Whether the threshold is met; null where there is none, or it was not set for such a period or such a part. */
    public @Nullable Boolean met(Passport passport) {
        var threshold = passport.threshold();
        var value = answer(passport.code()).value();
        if (threshold == null || value == null || !question.isOfWholeInstitution()) {
            return null;
        }
        return threshold.per() == null || question.period().isYear() ? threshold.isMetBy(value) : null;
    }
}
