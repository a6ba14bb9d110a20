package opora.contracts.card;

import java.time.LocalDate;
import opora.contracts.ContractState;
import org.jspecify.annotations.Nullable;

/** How a contract ends, as the form sends it. */
record EndForm(
        @Nullable Integer version,
        @Nullable ContractState state,
        @Nullable LocalDate on,
        @Nullable String reason) {}
