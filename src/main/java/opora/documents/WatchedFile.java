package opora.documents;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file its record cannot give out any more, told without its name and without whose record it is: who looks after the server need not
 * know the families.
 *
 * @param removedAt null while it waits in quarantine
 * @param who who brought it, or who removed it; empty for the console
 */
public record WatchedFile(
        String kind,
        long kilobytes,
        LocalDateTime uploadedAt,
        @Nullable LocalDateTime removedAt,
        String who) {}
