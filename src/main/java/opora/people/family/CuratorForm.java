package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

public record CuratorForm(@NotNull UUID employeeId, @NotNull LocalDate startsOn) {}
