package opora.institution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The card of an institution as it is to be kept (ORG-01).
 *
 * @param kind ministry, city or centre
 * @param phones as written, in the order of importance
 */
public record InstitutionDraft(
        String kind,
        String fullName,
        String shortName,
        String founder,
        String region,
        @Nullable String postalCode,
        String address,
        String email,
        String site,
        List<String> phones) {

    public InstitutionDraft {
        fullName = fullName.strip();
        shortName = shortName.strip();
        founder = founder.strip();
        region = region.strip();
        postalCode = postalCode == null || postalCode.isBlank() ? null : postalCode.strip();
        address = address.strip();
        email = email.strip();
        site = site.strip();
        phones = List.copyOf(phones);
    }
}
