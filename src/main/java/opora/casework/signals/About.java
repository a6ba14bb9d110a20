package opora.casework.signals;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom an entry of the journal is about, as far as it is known. */
final class About {

    private About() {}

    static UUID[] of(@Nullable UUID... ids) {
        return Stream.of(ids).filter(Objects::nonNull).toArray(UUID[]::new);
    }
}
