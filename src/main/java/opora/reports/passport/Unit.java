package opora.reports.passport;

import java.util.Locale;

/** What the number is a number of; decides how it is printed. */
public enum Unit {
    PERSONS,
    FAMILIES,
    SERVICES,
    CONSULTATIONS,
    EVENTS,
    EMPLOYEES,
    ORGANISATIONS,
    TOOLS,
    CYCLES,
    RECORDS,
    PUBLICATIONS,
    PARTNERS,
    STATEMENT,
    ROUBLES,
    PERCENT,
    RATIO;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
