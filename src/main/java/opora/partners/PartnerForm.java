package opora.partners;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

public record PartnerForm(
        @NotBlank @Nullable String name,
        @NotBlank @Nullable String kind,
        @Nullable Boolean citizen,
        @Size(max = 100) @Nullable String phone,
        @Nullable Boolean active) {

    PartnerDraft draft() {
        return new PartnerDraft(text(name), text(kind), !Boolean.TRUE.equals(citizen), text(phone));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
