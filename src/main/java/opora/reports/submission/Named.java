package opora.reports.submission;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * A record behind a number as it is called today.
 *
 * @param title null for a record that is gone, or out of the reader's reach
 * @param about whose record it is
 */
public record Named(
        UUID id,
        @Nullable String title,
        @Nullable String path,
        @Nullable LocalDate on,
        Subjects.@Nullable Subject about) {

    static Named unknown(UUID id) {
        return new Named(id, null, null, null, null);
    }
}
