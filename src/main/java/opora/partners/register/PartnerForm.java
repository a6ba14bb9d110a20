package opora.partners.register;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import opora.partners.PartnerDraft;
import org.jspecify.annotations.Nullable;

public record PartnerForm(
        @NotBlank @Nullable String name,
        @NotBlank @Nullable String kind,
        @Nullable Boolean citizen,
        @Nullable LocalDate helpingSince,
        @Nullable String phone,
        @Nullable String contactPerson,
        @Email @Nullable String email,
        @Nullable String address,
        @Nullable List<String> areas,
        @Nullable String functions,
        @Nullable String note,
        @Nullable Boolean active) {

    PartnerDraft draft() {
        return new PartnerDraft(
                text(name),
                text(kind),
                !Boolean.TRUE.equals(citizen),
                text(phone),
                helpingSince,
                text(contactPerson),
                text(email),
                text(address),
                Set.copyOf(Objects.requireNonNullElse(areas, List.<String>of())),
                text(functions),
                text(note));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
