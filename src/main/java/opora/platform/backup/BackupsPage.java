package opora.platform.backup;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param possible whether the database is ours to back up
 * @param next when the next one is planned, or null when none is
 * @param waiting how many pieces of the log of changes have not got to the backups yet
 */
public record BackupsPage(
        Shell shell,
        boolean possible,
        String directory,
        ZonedDateTime now,
        @Nullable ZonedDateTime next,
        boolean archiving,
        int waiting,
        List<BackupRun> runs) {

    static final Duration TOO_OLD = Duration.ofDays(2);
    private static final int MANY_WAITING = 30;

    public @Nullable BackupRun running() {
        return runs.stream().filter(BackupRun::isRunning).findFirst().orElse(null);
    }

    public @Nullable BackupRun lastVerified() {
        return runs.stream().filter(BackupRun::isVerified).findFirst().orElse(null);
    }

    /** Whether it is time to worry: nothing restorable of the last two days. */
    public boolean tooOld() {
        var last = lastVerified();
        return possible
                && last != null
                && last.startedAt().isBefore(now.minus(TOO_OLD).toOffsetDateTime());
    }

    public boolean changesAreStuck() {
        return waiting > MANY_WAITING;
    }

    public String at(BackupRun run) {
        return shell.time(run.startedAt().atZoneSameInstant(zone()).toLocalDateTime());
    }

    /** «12 МБ» */
    public String size(BackupRun run) {
        long bytes = run.bytes() == null ? 0 : run.bytes();
        return bytes < 10L << 20
                ? shell.t("platform.backups.kilobytes", shell.number(bytes + 1023 >> 10))
                : shell.t("platform.backups.megabytes", shell.number(bytes >> 20));
    }

    public String took(BackupRun run) {
        var took = run.took();
        if (took == null) {
            return "";
        }
        return took.toMinutes() == 0
                ? shell.t("platform.backups.seconds", Math.max(1, took.toSeconds()))
                : shell.t("platform.backups.minutes", took.toMinutes(), took.toSecondsPart());
    }

    public String problem(BackupRun run) {
        return run.problem() == null
                ? ""
                : shell.t(run.problem(), run.arguments().toArray());
    }

    private ZoneId zone() {
        return now.getZone();
    }
}
