package opora.partners;

import java.util.Arrays;

/** Which side of an agreement has promised something. */
public enum Obliged {
    PARTNER("partner"),
    INSTITUTION("institution");

    private final String code;

    Obliged(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "partners.obliged." + code;
    }

    public static Obliged of(String code) {
        return Arrays.stream(values())
                .filter(side -> side.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
