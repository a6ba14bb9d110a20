package opora.learning.today;

import static opora.learning.views.Tables.ENTRY_CARD;
import static org.jooq.Records.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.learning.LearningPermissions;
import opora.learning.Register;
import opora.platform.access.Permissions;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Seminars and meetings planned for this week, and those whose day has passed without a word. */
@Component
class LearningToday implements Today {

    private static final int DAYS_AHEAD = 7;
    private static final int DAYS_BACK = 60;
    private static final int LINES = 5;

    private final DSLContext db;
    private final Permissions permissions;
    private final MessageSource messages;

    LearningToday(DSLContext db, Permissions permissions, MessageSource messages) {
        this.db = db;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, LearningPermissions.VIEW)) {
            return List.of();
        }
        var from = permissions.allows(user, LearningPermissions.EDIT) ? today.minusDays(DAYS_BACK) : today;
        var lines = planned(user.institutionId(), from, today.plusDays(DAYS_AHEAD)).stream()
                .map(entry -> line(entry, today))
                .toList();
        return Today.card("learning.today.planned", lines, "/learning/seminars");
    }

    private record Planned(String register, UUID id, LocalDate on, String title) {}

    private List<Planned> planned(UUID institution, LocalDate from, LocalDate to) {
        return db.select(ENTRY_CARD.REGISTER, ENTRY_CARD.ID, ENTRY_CARD.HAPPENED_ON, ENTRY_CARD.TITLE)
                .from(ENTRY_CARD)
                .where(
                        ENTRY_CARD.INSTITUTION_ID.eq(institution),
                        ENTRY_CARD.REGISTER.in(Register.SEMINARS.code(), Register.SUPERVISION.code()),
                        ENTRY_CARD.STATUS.eq("planned"),
                        ENTRY_CARD.HAPPENED_ON.between(from, to))
                .andNot(ENTRY_CARD.VOIDED)
                .orderBy(ENTRY_CARD.HAPPENED_ON, ENTRY_CARD.ID)
                .limit(LINES)
                .fetch(mapping(Planned::new));
    }

    private Line line(Planned entry, LocalDate today) {
        var register = Register.of(entry.register());
        boolean late = entry.on().isBefore(today);
        var detail = messages.getMessage(
                late ? "learning.today.late" : register.key("on-day"),
                new Object[] {RussianDate.format(entry.on())},
                LocaleContextHolder.getLocale());
        return new Line(entry.title(), detail, register.path(entry.id()), late);
    }
}
