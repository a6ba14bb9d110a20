package opora.people;

import java.util.Optional;
import java.util.UUID;
import opora.platform.Refused;
import opora.platform.text.PostalCode;
import org.jspecify.annotations.Nullable;

/** Where a family lives, normalised (AMB-13), with the section that answers for it. */
record Address(
        UUID settlementId,
        @Nullable UUID sectionId,
        @Nullable String postalCode,
        String street,
        String house,
        String flat) {

    static Address of(ResidenceDraft draft, @Nullable UUID sectionOfSettlement) {
        return new Address(
                draft.settlementId(),
                draft.sectionId() == null ? sectionOfSettlement : draft.sectionId(),
                postalCode(draft.postalCode()),
                draft.street().strip(),
                draft.house().strip(),
                draft.flat().strip());
    }

    private static @Nullable String postalCode(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> !text.isBlank())
                .map(text -> PostalCode.parse(text)
                        .orElseThrow(() -> new Refused("people.refused.postal-code").on("postalCode"))
                        .digits())
                .orElse(null);
    }
}
