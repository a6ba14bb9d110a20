package opora.people.address;

import java.util.UUID;
import opora.people.ResidenceDraft;
import org.jspecify.annotations.Nullable;

/** The fields of an address as forms send them, made into a draft. */
public final class AddressFields {

    private AddressFields() {}

    public static ResidenceDraft draft(
            UUID settlementId,
            @Nullable UUID sectionId,
            @Nullable String postalCode,
            @Nullable String street,
            @Nullable String house,
            @Nullable String flat) {
        return new ResidenceDraft(settlementId, sectionId, postalCode, text(street), text(house), text(flat));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
