package opora.partners.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is known of a partner. */
public record PartnerDetails(
        UUID id,
        String name,
        String kind,
        boolean legalPerson,
        boolean active,
        @Nullable LocalDate helpingSince,
        String phone,
        String contactPerson,
        String email,
        String address,
        List<String> areas,
        String functions,
        String note,
        @Nullable LocalDate firstGift) {

    /** The day of the first contribution as far as it is known here (PRT-07). */
    public @Nullable LocalDate firstContribution() {
        if (helpingSince == null || firstGift == null) {
            return helpingSince == null ? firstGift : helpingSince;
        }
        return helpingSince.isBefore(firstGift) ? helpingSince : firstGift;
    }

    Map<String, @Nullable Object> asFields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("citizen", !legalPerson);
        fields.put("helpingSince", helpingSince);
        fields.put("phone", phone);
        fields.put("contactPerson", contactPerson);
        fields.put("email", email);
        fields.put("address", address);
        fields.put("areas", areas);
        fields.put("functions", functions);
        fields.put("note", note);
        fields.put("active", active);
        return fields;
    }
}
