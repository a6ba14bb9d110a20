package opora.institution.substitution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

public record SubstitutionForm(
        @NotNull UUID absentId,
        @NotNull UUID substituteId,
        @NotBlank @Size(max = 60) String orderNumber,
        @NotNull LocalDate orderDate,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn) {}
