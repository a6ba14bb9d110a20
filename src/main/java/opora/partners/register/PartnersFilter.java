package opora.partners.register;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the list of partners shows.
 *
 * @param q words of the name
 * @param who organisation or citizen
 * @param agreement with or without one in force today
 * @param asked the address of what was asked for, when words of a name were
 */
public record PartnersFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String who,
        @Nullable String agreement,
        @Nullable String asked) {

    /** An address never carries words of a name. */
    PartnersFilter withoutName() {
        return new PartnersFilter(null, kind, who, agreement, null);
    }

    /** The address of the list read on from a partner; the filters stay. */
    String next(String after) {
        var path = UriComponentsBuilder.fromPath("/partners");
        if (isFilled(q)) {
            return path.queryParam("asked", asked).queryParam("after", after).toUriString();
        }
        add(path, "kind", kind);
        add(path, "who", who);
        add(path, "agreement", agreement);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    boolean isChosen() {
        return isFilled(q) || isFilled(kind) || isFilled(who) || isFilled(agreement);
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable String value) {
        if (isFilled(value)) {
            path.queryParam(name, value);
        }
    }

    private static boolean isFilled(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
