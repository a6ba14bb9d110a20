package opora.learning.registers;

import java.time.LocalDate;
import opora.learning.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a register shows: all of it unless something is chosen.
 *
 * @param voided true for the voided alone
 */
public record LearningFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String kind,
        @Nullable String status,
        @Nullable Boolean voided) {

    static final LearningFilter NONE = new LearningFilter(null, null, null, null, null);

    boolean isOnlyVoided() {
        return Boolean.TRUE.equals(voided);
    }

    /** The address of the list read on from a row; the filters stay. */
    String next(Register register, String after) {
        var path = UriComponentsBuilder.fromPath(register.path());
        add(path, "from", from);
        add(path, "to", to);
        add(path, "kind", kind);
        add(path, "status", status);
        add(path, "voided", voided);
        return path.queryParam("after", after).build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, value);
        }
    }
}
