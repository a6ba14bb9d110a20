package opora.casework.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who answered for the family, and since when. */
public record CaseCurator(
        String name, LocalDate from, @Nullable LocalDate to) {}
