package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

public record InsiderForm(@NotNull UUID employeeId) {}
