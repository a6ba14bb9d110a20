package opora.institution.sections;

import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.platform.access.FieldClass;
import opora.platform.access.Permissions;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.text.NaturalOrder;
import opora.platform.text.RussianDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells those who lead which sections nobody answers for, and whose order is about to end (STF-13). */
@Component
class SectionsToday implements Today {

    private static final int DAYS_AHEAD = 30;
    private static final int MOST = 8;

    private final Policy policy;
    private final DSLContext db;
    private final Permissions permissions;
    private final MessageSource messages;

    SectionsToday(Policy policy, DSLContext db, Permissions permissions, MessageSource messages) {
        this.policy = policy;
        this.db = db;
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Card> cards(User user, LocalDate today) {
        if (!permissions.allows(user, InstitutionPermissions.WATCH)) {
            return List.of();
        }
        var lines = new ArrayList<Line>();
        unassigned(user, today).forEach(lines::add);
        ending(user, today).forEach(lines::add);
        return lines.isEmpty()
                ? List.of()
                : List.of(new Card(
                        "institution.today.title", lines.stream().limit(MOST).toList(), "/sections"));
    }

    private Stream<Line> unassigned(User user, LocalDate today) {
        return db
                .select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(inReach(user), SECTION_CARD.CLOSED_ON.isNull(), notExists(holding(today)))
                .fetch(row -> new Line(
                        row.value2(),
                        text("institution.today.unassigned"),
                        InstitutionLinks.section(row.value1()),
                        true))
                .stream()
                .sorted((one, other) -> new NaturalOrder().compare(one.text(), other.text()));
    }

    /** Orders that end within a month: starts never lie ahead, so no other order can be waiting to follow. */
    private Stream<Line> ending(User user, LocalDate today) {
        return db
                .select(SECTION_CARD.ID, SECTION_CARD.NAME, EMPLOYEE_CARD.SHORT_NAME, SECTION_ASSIGNMENT.ENDS_ON)
                .from(SECTION_ASSIGNMENT)
                .join(SECTION_CARD)
                .on(
                        SECTION_CARD.INSTITUTION_ID.eq(SECTION_ASSIGNMENT.INSTITUTION_ID),
                        SECTION_CARD.ID.eq(SECTION_ASSIGNMENT.SECTION_ID))
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(SECTION_ASSIGNMENT.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(SECTION_ASSIGNMENT.EMPLOYEE_ID))
                .where(
                        inReach(user),
                        SECTION_CARD.CLOSED_ON.isNull(),
                        SECTION_ASSIGNMENT.STARTS_ON.le(today),
                        SECTION_ASSIGNMENT.ENDS_ON.between(today, today.plusDays(DAYS_AHEAD)))
                .orderBy(SECTION_ASSIGNMENT.ENDS_ON, SECTION_CARD.NAME)
                .fetch(row -> new Line(
                        row.value2(),
                        text("institution.today.ending", row.value3(), RussianDate.format(row.value4())),
                        InstitutionLinks.section(row.value1()),
                        false))
                .stream();
    }

    private static Select<?> holding(LocalDate today) {
        return selectOne()
                .from(SECTION_ASSIGNMENT)
                .where(
                        SECTION_ASSIGNMENT.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                        SECTION_ASSIGNMENT.SECTION_ID.eq(SECTION_CARD.ID),
                        SectionStore.holdsOn(today));
    }

    private Condition inReach(User user) {
        var ours = SECTION_CARD.INSTITUTION_ID.eq(user.institutionId());
        return ours.and(policy.filter(
                user, InstitutionPermissions.VIEW, FieldClass.PERSONAL, RecordColumns.ofSection(SECTION_CARD.ID)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
