package opora.services;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import opora.services.Delivery.Recipient;
import org.jspecify.annotations.Nullable;

/** A draft the rules have let through, with whose it is and where they lived on that day. */
record Aid(
        UUID id,
        AidDraft draft,
        Recipient recipient,
        BigDecimal amount,
        @Nullable UUID delivery) {

    Aid withService(UUID deliveryId) {
        return new Aid(id, draft, recipient, amount, deliveryId);
    }

    UUID[] subjects() {
        return Stream.of(draft.familyId(), recipient.person())
                .filter(java.util.Objects::nonNull)
                .toArray(UUID[]::new);
    }
}
