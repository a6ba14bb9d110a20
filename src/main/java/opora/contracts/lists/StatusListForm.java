package opora.contracts.lists;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list to be formed, as the form sends it. */
record StatusListForm(
        @NotNull @Nullable UUID key,
        @NotNull @Nullable LocalDate formedOn,
        @NotNull @Nullable LocalDate periodFrom,
        @NotNull @Nullable LocalDate periodTo,
        @Nullable String question) {}
