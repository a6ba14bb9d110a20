package opora.people.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record WithdrawalForm(
        @NotNull LocalDate on, @Nullable @Size(max = 300) String document) {}
