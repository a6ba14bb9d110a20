package opora.institution.card;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import opora.institution.InstitutionDraft;
import org.jspecify.annotations.Nullable;

/** @param phones one number to a line */
public record InstitutionForm(
        @NotBlank @Size(max = 400) String fullName,
        @NotBlank @Size(max = 200) String shortName,
        @NotNull @Size(max = 400) String founder,
        @NotNull @Size(max = 200) String region,
        @Nullable String postalCode,
        @NotNull @Size(max = 400) String address,
        @NotNull @Size(max = 200) String email,
        @NotNull @Size(max = 200) String site,
        @NotNull @Size(max = 1000) String phones) {

    /** What kind of institution it is does not change with its card. */
    InstitutionDraft draft(String kind) {
        return new InstitutionDraft(
                kind,
                fullName,
                shortName,
                founder,
                region,
                postalCode,
                address,
                email,
                site,
                phones.lines().toList());
    }
}
