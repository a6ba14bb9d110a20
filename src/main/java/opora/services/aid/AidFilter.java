package opora.services.aid;

import java.time.LocalDate;
import opora.services.AidKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the journal of aid shows: all of it unless something is chosen.
 *
 * @param source budget, organisation, citizen, or the id of a partner
 * @param voided true for the voided alone
 */
public record AidFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String purpose,
        @Nullable AidKind kind,
        @Nullable String source,
        @Nullable Boolean voided) {

    static final AidFilter NOTHING = new AidFilter(null, null, null, null, null, null);

    boolean onlyVoided() {
        return Boolean.TRUE.equals(voided);
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/aid");
        add(path, "from", from);
        add(path, "to", to);
        add(path, "purpose", purpose);
        add(path, "kind", kind);
        add(path, "source", source);
        add(path, "voided", voided);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
