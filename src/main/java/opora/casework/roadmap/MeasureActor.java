package opora.casework.roadmap;

import java.util.Locale;

/** Who acts (CAS-16): the family itself, an employee, another agency. */
public enum MeasureActor {
    CLIENT,
    EMPLOYEE,
    AGENCY;

    static MeasureActor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
