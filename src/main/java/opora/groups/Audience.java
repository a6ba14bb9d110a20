package opora.groups;

import java.util.Arrays;
import java.util.Optional;

/** Whom a meeting or event is for. */
public enum Audience {
    MINORS("minors"),
    PARENTS("parents"),
    FAMILIES("families"),
    ADULTS("adults"),
    ALL("all");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "groups.audience." + code.replace('_', '-');
    }

    public static Optional<Audience> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
