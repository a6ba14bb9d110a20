package opora.platform.backup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Nobody opens the page of the backups every day; whoever answers for them is told when they stop. */
@Component
class BackupToday implements Today {

    private static final int FIRST = 1;

    private final BackupWork work;
    private final BackupRuns runs;
    private final BackupSettings settings;
    private final Permissions permissions;
    private final MessageSource messages;
    private final Clock clock;

    BackupToday(
            BackupWork work,
            BackupRuns runs,
            BackupSettings settings,
            Permissions permissions,
            MessageSource messages,
            Clock clock) {
        this.work = work;
        this.runs = runs;
        this.settings = settings;
        this.permissions = permissions;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        var watched = settings.at().isPresent() && work.isPossible();
        if (!watched || !permissions.allows(user, BackupPermissions.BACKUPS)) {
            return List.of();
        }
        var verified = runs.last(true);
        if (verified == null ? runs.last(false) == null : !isTooOld(verified)) {
            return List.of();
        }
        var sentence = verified == null
                ? text("platform.backups.today.never")
                : text("platform.backups.today.since", RussianDate.format(verified.toLocalDate()));
        return List.of(new Card(
                "platform.backups.title",
                List.of(new Line(sentence, "", BackupsController.PATH, true)),
                BackupsController.PATH));
    }

    private boolean isTooOld(ZonedDateTime verified) {
        return verified.isBefore(ZonedDateTime.now(clock).minus(BackupsPage.TOO_OLD));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
