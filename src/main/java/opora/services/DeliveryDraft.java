package opora.services;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service to be recorded. With a family and no person it was given to the whole family, with a person and no family the family is
 * the one the person lived in on that day, with neither the recipient stayed anonymous.
 *
 * @param urgent null for what the catalogue says
 * @param minutes null for what the catalogue says
 */
public record DeliveryDraft(
        UUID serviceId,
        @Nullable UUID familyId,
        @Nullable UUID personId,
        LocalDate on,
        Channel channel,
        @Nullable Boolean urgent,
        int quantity,
        @Nullable Integer minutes,
        UUID employeeId,
        @Nullable UUID partnerId) {}
