package opora.institution.sections;

import java.util.UUID;
import opora.institution.InstitutionLinks;
import org.jspecify.annotations.Nullable;

/**
 * A section in the list.
 *
 * @param specialist who answers for it today, or null
 * @param reached whether the user may open it
 */
public record SectionLine(
        UUID id,
        String name,
        @Nullable String municipality,
        @Nullable String department,
        @Nullable String specialist,
        String settlements,
        boolean reached) {

    public String path() {
        return InstitutionLinks.section(id);
    }
}
