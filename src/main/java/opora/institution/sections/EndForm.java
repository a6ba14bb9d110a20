package opora.institution.sections;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param endsOn the last day the order holds */
public record EndForm(@NotNull LocalDate endsOn) {}
