package opora.partners.gifts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which gifts the list shows and sums up.
 *
 * @param form money, goods or service
 * @param within agreement or free
 */
public record GiftsFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID partner,
        @Nullable String form,
        @Nullable String purpose,
        @Nullable String within) {

    static final GiftsFilter NONE = new GiftsFilter(null, null, null, null, null, null);

    /** The address of the list read on from a gift; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/gifts");
        add(path, "from", from);
        add(path, "to", to);
        add(path, "partner", partner);
        add(path, "form", form);
        add(path, "purpose", purpose);
        add(path, "within", within);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
