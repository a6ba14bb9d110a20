package opora.institution.staff;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param leftOn the last day at work */
public record DismissalForm(@NotNull LocalDate leftOn) {}
