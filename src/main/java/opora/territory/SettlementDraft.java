package opora.territory;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A settlement as it is to be kept.
 *
 * @param kind село, деревня, посёлок, as people write it before the name
 * @param remote an outlying rural settlement (ORG-12)
 */
public record SettlementDraft(
        UUID municipalityId,
        String kind,
        String name,
        boolean remote,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    public SettlementDraft {
        kind = kind.strip();
        name = name.strip();
    }
}
