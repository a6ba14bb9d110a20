package opora.reports.passport;

/** What is counted of the facts a filter takes. Distinct things, except facts, units and the amount. */
public enum Measure {
    FACTS,
    UNITS,
    AMOUNT,
    EVENTS,
    EMPLOYEES,
    PARTNERS,
    PERSONS,
    MINORS,
    ADULTS,
    UNKNOWN_AGE,
    FAMILIES,
    /** Minor members of the families counted, on the day of the family's first counted fact: members, not only recipients. */
    MINOR_MEMBERS
}
