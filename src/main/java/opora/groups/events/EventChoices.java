package opora.groups.events;

import static opora.groups.db.Tables.SERIES;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import opora.groups.Audience;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionStatus;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import opora.services.Channel;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What the forms and filters of the module offer to choose from. */
@Repository
public class EventChoices {

    private final DSLContext db;

    EventChoices(DSLContext db) {
        this.db = db;
    }

    public static List<Choice> kinds(Shell shell) {
        return titles(EventKind.values(), shell, EventKind::titleKey);
    }

    public static List<Choice> forms(Shell shell) {
        return titles(LeisureForm.values(), shell, LeisureForm::titleKey);
    }

    public static List<Choice> audiences(Shell shell) {
        return titles(Audience.values(), shell, Audience::titleKey);
    }

    public static List<Choice> statuses(Shell shell) {
        return titles(SessionStatus.values(), shell, SessionStatus::titleKey);
    }

    public static List<Choice> channels(Shell shell) {
        return titles(Channel.values(), shell, Channel::titleKey);
    }

    private static <E extends Enum<E>> List<Choice> titles(E[] values, Shell shell, Function<E, String> key) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), shell.t(key.apply(each))))
                .toList();
    }

    /** Who works here, and who left within the year: what they held last may still be on paper. */
    public List<Choice> employees(UUID institution, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(institution),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today.minusYears(1))))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> leaders(UUID institution) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(institution))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> series(UUID institution, boolean activeOnly) {
        return db.select(SERIES.ID, SERIES.NAME)
                .from(SERIES)
                .where(SERIES.INSTITUTION_ID.eq(institution), activeOnly ? SERIES.ACTIVE.isTrue() : noCondition())
                .orderBy(SERIES.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> partners(UUID institution) {
        return db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(PARTNER_CARD.INSTITUTION_ID.eq(institution), PARTNER_CARD.ACTIVE.isTrue())
                .orderBy(PARTNER_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> sections(UUID institution) {
        return db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.CLOSED_ON.isNull())
                .orderBy(SECTION_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    /** The places the institution works in. */
    List<Choice> settlements(UUID institution) {
        var own = select(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID)
                .from(SECTION_SETTLEMENT_CARD)
                .where(SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(institution));
        return db.select(SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME)
                .from(SETTLEMENT_CARD)
                .where(SETTLEMENT_CARD.ID.in(own))
                .orderBy(SETTLEMENT_CARD.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }
}
