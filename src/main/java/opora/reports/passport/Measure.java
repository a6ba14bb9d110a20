package opora.reports.passport;

import java.util.EnumSet;
import java.util.Set;

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
    /** Adults and those of unknown age: whoever is a parent is taken for grown up. */
    NOT_MINORS,
    UNKNOWN_AGE,
    FAMILIES,
    /** Minor members of the families counted, on the day of the family's first counted fact: members, not only recipients. */
    MINOR_MEMBERS;

    /** Measures of the persons of the facts. */
    public static final Set<Measure> OF_PERSONS = EnumSet.of(PERSONS, MINORS, ADULTS, NOT_MINORS, UNKNOWN_AGE);

    /** Measures of the families of the facts. */
    public static final Set<Measure> OF_FAMILIES = EnumSet.of(FAMILIES, MINOR_MEMBERS);
}
