package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import opora.people.ResidenceDraft;
import opora.people.address.AddressFields;
import org.jspecify.annotations.Nullable;

public record MoveForm(
        @NotNull LocalDate since,
        @NotNull UUID settlementId,
        @Nullable UUID sectionId,
        @Nullable String postalCode,
        @Nullable String street,
        @Nullable String house,
        @Nullable String flat) {

    ResidenceDraft draft() {
        return AddressFields.draft(settlementId, sectionId, postalCode, street, house, flat);
    }
}
