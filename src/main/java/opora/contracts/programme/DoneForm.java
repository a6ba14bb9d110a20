package opora.contracts.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A measure carried out, as the form sends it. */
record DoneForm(
        @Nullable Integer version,
        @Nullable LocalDate doneOn,
        @Nullable String result) {}
