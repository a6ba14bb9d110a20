package opora.reports.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why something is taken back; the reason itself arrives with the change. */
public record ReasonForm(
        @NotBlank @Size(max = 500) @Nullable String reason) {}
