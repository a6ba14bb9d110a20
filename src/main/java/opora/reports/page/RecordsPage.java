package opora.reports.page;

import java.util.Map;
import opora.platform.paging.Slice;
import opora.platform.web.Shell;
import opora.reports.count.Listed;
import opora.reports.passport.Measure;
import opora.reports.passport.Spec;
import org.jspecify.annotations.Nullable;

/**
 * The records behind a number.
 *
 * @param kind what the rows are, which decides the columns
 * @param next the address of the rest of the list
 */
public record RecordsPage(
        Shell shell,
        String code,
        String title,
        String definition,
        @Nullable String value,
        @Nullable String reason,
        String unit,
        String period,
        Map<String, String> scope,
        String report,
        String reportPath,
        @Nullable Ratio ratio,
        Kind kind,
        Slice<Listed> records,
        @Nullable String next) {

    public enum Kind {
        PERSONS,
        FAMILIES,
        FACTS,
        AMOUNTS,
        EMPLOYEES,
        PARTNERS,
        EVENTS,
        STATEMENTS;

        static Kind of(Spec spec) {
            return switch (spec) {
                case Spec.OfFacts counted -> of(counted.of());
                case Spec.Kept _ -> PERSONS;
                case Spec.InStatus _, Spec.Transitions _, Spec.Improved _, Spec.Quality _ -> FAMILIES;
                case Spec.Agreements _ -> PARTNERS;
                case Spec.Statement _, Spec.Ratio _, Spec.Missing _ -> STATEMENTS;
            };
        }

        private static Kind of(Measure measure) {
            return switch (measure) {
                case FACTS, UNITS -> FACTS;
                case AMOUNT -> AMOUNTS;
                case EMPLOYEES -> EMPLOYEES;
                case PARTNERS -> PARTNERS;
                case EVENTS -> EVENTS;
                case PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE, MINOR_MEMBERS -> PERSONS;
                case FAMILIES -> FAMILIES;
            };
        }
    }

    /** A ratio opens to its two halves. */
    public record Ratio(Half numerator, Half denominator) {}

    public record Half(String code, String value, String path) {}
}
