package opora.audit;

import static org.jooq.impl.DSL.field;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Entries are sealed each second. Whoever answers for the server is told when they are not: what is not sealed can be changed unseen. */
@Component
class SealingToday implements Today {

    static final Duration LATE = Duration.ofSeconds(60);

    private static final int FIRST = 1;

    private final DSLContext db;
    private final Permissions permissions;
    private final MessageSource messages;
    private final Clock clock;

    SealingToday(DSLContext db, Permissions permissions, MessageSource messages, Clock clock) {
        this.db = db;
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
        if (!permissions.allows(user, AuditPermissions.SEAL)) {
            return List.of();
        }
        var waiting = db.select(field("audit.unsealed_since()", OffsetDateTime.class))
                .fetchSingle()
                .value1();
        if (waiting == null || waiting.plus(LATE).isAfter(OffsetDateTime.now(clock))) {
            return List.of();
        }
        var since = waiting.atZoneSameInstant(clock.getZone());
        var text = messages.getMessage(
                "audit.seal.late",
                new Object[] {"%s %tR".formatted(RussianDate.format(since.toLocalDate()), since)},
                LocaleContextHolder.getLocale());
        return List.of(new Card("audit.seal.title", List.of(new Line(text, "", "/journal", true)), "/journal"));
    }
}
