package opora.institution.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The card of an institution as it is shown (ORG-01). */
public record InstitutionCard(
        String kind,
        String fullName,
        String shortName,
        String founder,
        String region,
        @Nullable String postalCode,
        String address,
        String email,
        String site,
        List<Telephone> phones,
        List<String> directors) {

    /** @param written as the institution writes it; dialled is the same number in the common form */
    public record Telephone(String written, String dialled, String link) {}
}
