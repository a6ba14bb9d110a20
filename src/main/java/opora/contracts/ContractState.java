package opora.contracts;

import java.util.Locale;

/** Where a contract stands: docs/domain/contracts.md. */
public enum ContractState {
    RUNNING,
    ENDED,
    TERMINATED,
    VOIDED;

    /** It has come to its end, in whatever way. */
    public boolean isOver() {
        return this == ENDED || this == TERMINATED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "contracts.state." + code().replace('_', '-');
    }

    public static ContractState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
