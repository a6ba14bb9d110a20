package opora.services.stock;

import java.util.Arrays;
import java.util.Optional;

/** In what state a thing is. */
public enum GoodsCondition {
    NEW("new"),
    GOOD("good"),
    WORN("worn");

    private final String code;

    GoodsCondition(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Message key of its title. */
    public String titleKey() {
        return "services.stock.condition." + code;
    }

    static Optional<GoodsCondition> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
