package opora.services.journal;

import java.time.LocalDate;
import java.util.UUID;
import opora.services.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the journal shows: all of it unless something is chosen.
 *
 * @param voided true for the voided alone
 */
public record Filter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID section,
        @Nullable UUID employee,
        @Nullable String kind,
        @Nullable Channel channel,
        @Nullable Boolean urgent,
        @Nullable Boolean voided) {

    /** The address of the list read on from a row; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/services");
        add(path, "from", from);
        add(path, "to", to);
        add(path, "section", section);
        add(path, "employee", employee);
        add(path, "kind", kind);
        add(path, "channel", channel);
        add(path, "urgent", urgent);
        add(path, "voided", voided);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    boolean isOn(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
