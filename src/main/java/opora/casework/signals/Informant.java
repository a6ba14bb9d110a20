package opora.casework.signals;

import java.util.Locale;

/** Who told (CAS-05). */
public enum Informant {
    SCHOOL,
    KINDERGARTEN,
    POLICE,
    PAEDIATRICIAN,
    FAP,
    ELDER,
    NEIGHBOUR,
    FAMILY,
    ANONYMOUS,
    AGENCY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "casework.signal.informant." + code().replace('_', '-');
    }

    public static Informant of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
