package opora.partners;

import java.util.Arrays;
import java.util.Optional;

/** In what form a partner gives. */
public enum GiftKind {
    MONEY("money"),
    GOODS("goods"),
    SERVICE("service");

    private final String code;

    GiftKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "partners.gift.kind." + code;
    }

    public static Optional<GiftKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
