package opora.people.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public record JoinForm(
        @NotNull UUID person,
        @Nullable String role,
        @NotNull LocalDate since) {}
