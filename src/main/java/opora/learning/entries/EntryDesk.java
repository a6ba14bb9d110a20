package opora.learning.entries;

import static opora.institution.views.Tables.EMPLOYEE_CARD;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.learning.Channels;
import opora.learning.Register;
import opora.platform.access.User;
import opora.platform.access.UserSource;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of every register need: the staff to choose from, the names behind ids, who wrote an entry down. */
@Component
class EntryDesk {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private final DSLContext db;
    private final Channels channels;
    private final UserSource users;
    private final Clock clock;
    final Forms forms;
    final Templates templates;

    EntryDesk(DSLContext db, Channels channels, UserSource users, Clock clock, Forms forms, Templates templates) {
        this.db = db;
        this.channels = channels;
        this.users = users;
        this.clock = clock;
        this.forms = forms;
        this.templates = templates;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    LearningFormPage form(Shell shell, User user, Register register, @Nullable UUID id, Fields fields) {
        var today = today();
        var staff = db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME, EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch();
        var parts = staff.stream()
                .collect(Collectors.partitioningBy(
                        row -> row.value3() != null && row.value3().isBefore(today),
                        Collectors.mapping(row -> Choice.of(row.value1(), row.value2()), Collectors.toList())));
        return new LearningFormPage(
                shell,
                register,
                id,
                fields,
                parts.getOrDefault(false, List.of()),
                parts.getOrDefault(true, List.of()),
                register == Register.PUBLICATIONS ? channels(shell, user, fields) : List.of());
    }

    /** A channel put aside is offered only where it stands already. */
    private List<Choice> channels(Shell shell, User user, Fields fields) {
        return channels.of(user.institutionId(), shell.locale()).stream()
                .filter(channel -> channel.active() || fields.has("channel", channel.code()))
                .map(channel -> new Choice(channel.code(), channel.title()))
                .toList();
    }

    String channel(String code, Shell shell, User user) {
        return channels.of(user.institutionId(), shell.locale()).stream()
                .filter(channel -> channel.code().equals(code))
                .map(Channels.Channel::title)
                .findFirst()
                .orElse(code);
    }

    Map<UUID, String> names(UUID institution) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution))
                .fetchMap(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.FULL_NAME);
    }

    /** The account may have been switched off since. */
    String signature(UUID account, OffsetDateTime at, Shell shell) {
        var who = account.equals(User.CONSOLE)
                ? shell.t("learning.recorded-by.console")
                : users.byAccount(account).map(User::name).orElseGet(() -> shell.t("learning.recorded-by.former"));
        return who + ", " + MOMENT.format(at.atZoneSameInstant(clock.getZone()));
    }
}
