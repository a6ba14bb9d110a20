package opora.reports.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import opora.reports.passport.Passport;
import opora.reports.passport.Report;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;

/** A report as it was asked for: the answer of every indicator, and its answer for the period before. */
public record Sheet(Report report, Question question, Map<String, Value> answers, Map<String, Value> before) {

    public Value answer(String code) {
        return answers.getOrDefault(code, Value.NONE);
    }

    public Value before(String code) {
        return before.getOrDefault(code, Value.NONE);
    }

    /** What was added to the previous period; null where one of the two is unknown, and for a yes or no. */
    public @Nullable BigDecimal change(Passport passport) {
        var now = answer(passport.code()).value();
        var then = before(passport.code()).value();
        return now == null || then == null || passport.unit() == Unit.STATEMENT ? null : now.subtract(then);
    }

    /** The growth in per cent of the previous period (MON-32); null where that was nothing, and for shares, which grow by points. */
    public @Nullable BigDecimal growth(Passport passport) {
        var change = change(passport);
        var then = before(passport.code()).value();
        return change == null || then == null || then.signum() == 0 || passport.unit() == Unit.PERCENT
                ? null
                : change.movePointRight(2).divide(then, 1, RoundingMode.HALF_UP);
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
