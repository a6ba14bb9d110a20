package opora.platform.backup;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.ZonedDateTime;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What became of the backups. The files themselves are not given out here: they are taken from the disk they lie on. */
@Controller
@Requires(BackupPermissions.BACKUPS)
class BackupsController {

    static final String PATH = "/backups";

    private final Templates templates;
    private final BackupWork work;
    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Clock clock;

    BackupsController(Templates templates, BackupWork work, BackupRuns runs, BackupSettings settings, Clock clock) {
        this.templates = templates;
        this.work = work;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Html show(Shell shell) {
        return Html.page(templates.platformBackups(page(shell)));
    }

    /** The part of the page that changes while a backup is taken. */
    @GetMapping(PATH + "/progress")
    Html progress(Shell shell) {
        return Html.page(templates.platformBackupsState(page(shell)));
    }

    @PostMapping(PATH)
    Html take(Change change) {
        if (!work.isPossible()) {
            throw new Refused("platform.backup.external");
        }
        if (runs.latest().stream().anyMatch(BackupRun::isRunning)) {
            throw new Refused("platform.backup.already-running");
        }
        work.begin(change.by());
        return Html.done(PATH, "platform.backups.begun");
    }

    private BackupsPage page(Shell shell) {
        var now = ZonedDateTime.now(clock);
        return new BackupsPage(
                shell,
                work.isPossible(),
                settings.directory().toString(),
                now,
                settings.at().map(at -> BackupJob.next(now, at)).orElse(null),
                settings.archiving(),
                work.waitingChanges(),
                runs.latest());
    }
}
