package opora.services.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import opora.services.AidKind;
import opora.services.AidPurpose;
import org.jspecify.annotations.Nullable;

/**
 * Aid a family received, as lists show it.
 *
 * @param personName the member it was meant for, or null for the family
 * @param source budget, partner or unnamed
 * @param partner the name of the partner, where there is one
 */
public record AidRow(
        UUID id,
        LocalDate on,
        UUID familyId,
        String familyName,
        String familyNumber,
        @Nullable UUID personId,
        @Nullable String personName,
        AidKind kind,
        String purpose,
        BigDecimal amount,
        String source,
        @Nullable String partner,
        @Nullable String agreement,
        String document,
        String employee,
        String description,
        boolean voided) {

    public String purposeKey() {
        return AidPurpose.titleKey(purpose);
    }

    /** Message key for whose help it was, when no partner is named. */
    public String sourceKey() {
        return "services.aid.source." + source;
    }
}
