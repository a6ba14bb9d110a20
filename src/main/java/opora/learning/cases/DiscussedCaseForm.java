package opora.learning.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param sure saved although a name stands in the text */
public record DiscussedCaseForm(
        @NotBlank @Size(max = 40) String familyNumber,
        @Nullable Boolean sure) {}
