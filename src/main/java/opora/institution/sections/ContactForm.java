package opora.institution.sections;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import opora.institution.ContactDraft;

public record ContactForm(
        @NotBlank String role,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 200) String organisation,
        @NotNull @Size(max = 100) String phone) {

    ContactDraft draft(UUID section) {
        return new ContactDraft(section, role, name, organisation, phone);
    }
}
