package opora.services;

import java.util.Arrays;
import java.util.Optional;

/** In what form a family was helped: with money, or with goods at their estimate (FIN-01). */
public enum AidKind {
    MONEY("money"),
    GOODS("goods");

    private final String code;

    AidKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "services.aid.kind." + code;
    }

    public static Optional<AidKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
