package opora.people.erasure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param confirmed the number of the family, typed once more: what is erased does not come back */
public record ErasureForm(
        @NotNull ErasureReason reason,
        @Nullable @Size(max = 300) String document,
        @Nullable @Size(max = 40) String confirmed) {}
