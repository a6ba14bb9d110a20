package opora.casework;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

public record ReturnForm(@NotNull LocalDate on) {}
