package opora.reports.page;

import java.util.Locale;
import java.util.function.UnaryOperator;
import opora.reports.passport.Passport;
import opora.reports.passport.Spec;

/** Why an indicator has no value. */
public final class Reasons {

    private Reasons() {}

    /** @param text gives the text of a message key */
    public static String of(Passport passport, Locale locale, UnaryOperator<String> text) {
        var reason = passport.reason();
        if (reason != null) {
            return reason.in(locale);
        }
        return text.apply(
                passport.spec() instanceof Spec.Statement ? "reports.nothing-stated" : "reports.no-denominator");
    }
}
