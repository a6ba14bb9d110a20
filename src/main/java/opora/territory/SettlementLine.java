package opora.territory;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record SettlementLine(
        UUID id,
        UUID municipalityId,
        String municipality,
        String kind,
        String name,
        boolean remote,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude) {

    public String title() {
        return kind + " " + name;
    }

    /** «59,62; 44,1»: short, as on paper. */
    public String coordinates() {
        return latitude == null || longitude == null ? "" : degrees(latitude) + "; " + degrees(longitude);
    }

    private static String degrees(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
