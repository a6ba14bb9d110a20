package opora.outreach;

import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;
import static opora.outreach.db.Tables.TRIP;
import static opora.partners.views.Tables.PARTNER_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.length;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import opora.platform.access.FieldClass;
import opora.platform.access.Policy;
import opora.platform.access.RecordColumns;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Shell;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.springframework.stereotype.Repository;

/** What the forms of the module offer to choose from. */
@Repository
public class OutreachChoices {

    private static final int VEHICLES = 20;

    private final DSLContext db;
    private final Policy policy;

    OutreachChoices(DSLContext db, Policy policy) {
        this.db = db;
        this.policy = policy;
    }

    /** Who works here, and who left within the year: their last trips may still be on paper. */
    public List<Choice> employees(User user, LocalDate today) {
        return db.select(EMPLOYEE_CARD.ID, EMPLOYEE_CARD.SHORT_NAME, EMPLOYEE_CARD.POSITION_NAME)
                .from(EMPLOYEE_CARD)
                .where(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today.minusYears(1))))
                .orderBy(EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> Choice.of(row.value1(), row.value2() + ", " + row.value3()));
    }

    /** Organisations: a citizen who helps is nobody's agency. */
    public List<Choice> agencies(User user) {
        return choices(db.select(PARTNER_CARD.ID, PARTNER_CARD.NAME)
                .from(PARTNER_CARD)
                .where(
                        PARTNER_CARD.INSTITUTION_ID.eq(user.institutionId()),
                        PARTNER_CARD.ACTIVE.isTrue(),
                        PARTNER_CARD.LEGAL_PERSON.isTrue())
                .orderBy(PARTNER_CARD.KIND.ne("interagency_team"), PARTNER_CARD.NAME)
                .fetch());
    }

    /** «Участок № 7» stands before «Участок № 10». */
    public List<Choice> sections(User user) {
        var reached = inReach(user);
        return choices(db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull(), reached)
                .orderBy(SECTION_CARD.MUNICIPALITY_NAME, length(SECTION_CARD.NAME), SECTION_CARD.NAME)
                .fetch());
    }

    /** The settlements of the sections in reach, section by section. */
    public Map<String, List<Choice>> settlements(User user) {
        var reached = inReach(user);
        var bySection = new LinkedHashMap<String, List<Choice>>();
        db.select(SECTION_CARD.NAME, SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME)
                .from(SECTION_CARD)
                .join(SECTION_SETTLEMENT_CARD)
                .on(
                        SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                        SECTION_SETTLEMENT_CARD.SECTION_ID.eq(SECTION_CARD.ID))
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(SECTION_SETTLEMENT_CARD.SETTLEMENT_ID))
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull(), reached)
                .orderBy(
                        SECTION_CARD.MUNICIPALITY_NAME,
                        length(SECTION_CARD.NAME),
                        SECTION_CARD.NAME,
                        SETTLEMENT_CARD.NAME_KEY)
                .forEach(row -> bySection
                        .computeIfAbsent(row.value1(), name -> new ArrayList<>())
                        .add(Choice.of(row.value2(), row.value3())));
        return bySection;
    }

    private Condition inReach(User user) {
        return policy.filter(
                user, OutreachPermissions.VIEW, FieldClass.PERSONAL, RecordColumns.ofSection(SECTION_CARD.ID));
    }

    /** Those on which crews went before. */
    public List<String> vehicles(User user) {
        return db.selectDistinct(TRIP.VEHICLE)
                .from(TRIP)
                .where(TRIP.INSTITUTION_ID.eq(user.institutionId()), TRIP.VEHICLE.ne(""))
                .orderBy(TRIP.VEHICLE)
                .limit(VEHICLES)
                .fetch(TRIP.VEHICLE);
    }

    public static List<Choice> professions(Shell shell) {
        return Profession.all().stream()
                .map(each -> new Choice(each.code(), shell.t(each.titleKey())))
                .toList();
    }

    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> titleKey, Shell shell) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), shell.t(titleKey.apply(each))))
                .toList();
    }

    private static List<Choice> choices(Result<Record2<UUID, String>> rows) {
        return rows.map(row -> Choice.of(row.value1(), row.value2()));
    }
}
