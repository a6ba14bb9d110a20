package opora.contracts.programme;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new version of a programme as the form sends it. */
record RenewalForm(
        @NotNull @Nullable Integer known,
        @NotNull @Nullable LocalDate validFrom,
        @Nullable String basis,
        @Nullable List<UUID> staying) {}
