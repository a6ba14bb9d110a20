package opora.platform.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One backup and what became of it.
 *
 * @param percent hundredths of the copying
 * @param head the last entry of the journal in it
 * @param problem the key of a sentence, or null
 */
public record BackupRun(
        Kind kind,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        State state,
        int percent,
        @Nullable String file,
        @Nullable Long bytes,
        @Nullable Integer tables,
        @Nullable Long rows,
        @Nullable String head,
        @Nullable String problem,
        List<String> arguments) {

    public enum Kind {
        NIGHTLY,
        ASKED,
        CONSOLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        COPYING,
        VERIFYING,
        VERIFIED,
        UNVERIFIED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isRunning() {
            return this == COPYING || this == VERIFYING;
        }
    }

    public String stateKey() {
        return "platform.backups.state." + state.word();
    }

    public String kindKey() {
        return "platform.backups.kind." + kind.word();
    }

    public boolean isVerified() {
        return state == State.VERIFIED;
    }

    public boolean isRunning() {
        return state.isRunning();
    }

    public @Nullable Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }

    Instant started() {
        return startedAt.toInstant();
    }
}
