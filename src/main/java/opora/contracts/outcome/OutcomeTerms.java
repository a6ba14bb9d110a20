package opora.contracts.outcome;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is due after the end of a contract. */
public final class OutcomeTerms {

    private static final int REPORT_MONTH = 5;

    private OutcomeTerms() {}

    /** The report on effectiveness is prepared in the fifth month after the month of the end. */
    public static LocalDate reportDue(LocalDate endedOn) {
        return YearMonth.from(endedOn).plusMonths(REPORT_MONTH).atEndOfMonth();
    }

    public static LocalDate reportFrom(LocalDate endedOn) {
        return YearMonth.from(endedOn).plusMonths(REPORT_MONTH).atDay(1);
    }
}
