package opora.contracts.organisations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation families with a contract are sent to, or with which an agreement is in force.
 *
 * @param agreement its number, or null without one
 * @param agreementEnds null while no end is known
 * @param late requests not answered by their day
 */
public record Organisation(
        UUID id,
        String name,
        @Nullable UUID agreementId,
        @Nullable String agreement,
        @Nullable LocalDate agreementEnds,
        int sent,
        int answered,
        int waiting,
        int late) {}
