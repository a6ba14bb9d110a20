package opora.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param sectionId null for the section the settlement belongs to, if it is one */
public record ResidenceDraft(
        UUID settlementId,
        @Nullable UUID sectionId,
        @Nullable String postalCode,
        String street,
        String house,
        String flat) {}
