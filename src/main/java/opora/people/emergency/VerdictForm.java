package opora.people.emergency;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public record VerdictForm(
        @NotNull Verdict verdict,
        @Nullable @Size(max = 1000) String remark) {}
