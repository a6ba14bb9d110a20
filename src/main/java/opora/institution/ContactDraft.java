package opora.institution;

import java.util.UUID;

/**
 * Who in a section sees trouble first (DIS-06).
 *
 * @param role a code of contact-roles.tsv
 */
public record ContactDraft(UUID sectionId, String role, String name, String organisation, String phone) {

    public ContactDraft {
        name = name.strip();
        organisation = organisation.strip();
        phone = phone.strip();
    }
}
