package opora.casework.signals;

import java.time.LocalDate;
import opora.institution.WorkingCalendar;

/**
 * The terms of a signal. In danger somebody goes there within a day, free day or not; otherwise conditions of life are surveyed within
 * three working days (article 122 of the Family Code) and decided upon within five.
 */
public record SignalTerms(LocalDate checkBy, LocalDate decideBy) {

    private static final int DAYS_TO_CHECK = 3;
    private static final int DAYS_TO_DECIDE = 5;
    private static final int DAYS_TO_DECIDE_IN_DANGER = 3;

    static SignalTerms of(SignalUrgency urgency, LocalDate received, WorkingCalendar calendar) {
        return switch (urgency) {
            case EMERGENCY -> new SignalTerms(received.plusDays(1), calendar.after(received, DAYS_TO_DECIDE_IN_DANGER));
            case PLANNED ->
                new SignalTerms(calendar.after(received, DAYS_TO_CHECK), calendar.after(received, DAYS_TO_DECIDE));
        };
    }
}
