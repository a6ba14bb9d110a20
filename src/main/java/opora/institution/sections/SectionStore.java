package opora.institution.sections;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SECTION_CONTACT;
import static opora.institution.db.Tables.SECTION_SETTLEMENT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.territory.views.Tables.SETTLEMENT_CARD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.listAgg;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import opora.institution.ContactRoles;
import opora.institution.InstitutionPermissions;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.text.NaturalOrder;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SectionStore {

    private static final Comparator<SectionLine> ORDER = Comparator.comparing(
                    (SectionLine line) -> Objects.requireNonNullElse(line.municipality(), ""))
            .thenComparing(SectionLine::name, new NaturalOrder());

    private final Policy policy;
    private final DSLContext db;

    SectionStore(Policy policy, DSLContext db) {
        this.policy = policy;
        this.db = db;
    }

    List<SectionLine> sections(User user, LocalDate today) {
        var specialist = field(select(EMPLOYEE_CARD.SHORT_NAME)
                        .from(SECTION_ASSIGNMENT)
                        .join(EMPLOYEE_CARD)
                        .on(
                                EMPLOYEE_CARD.INSTITUTION_ID.eq(SECTION_ASSIGNMENT.INSTITUTION_ID),
                                EMPLOYEE_CARD.ID.eq(SECTION_ASSIGNMENT.EMPLOYEE_ID))
                        .where(
                                SECTION_ASSIGNMENT.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                                SECTION_ASSIGNMENT.SECTION_ID.eq(SECTION_CARD.ID),
                                holdsOn(today)))
                .as("specialist");
        var settlements = field(select(listAgg(SETTLEMENT_CARD.SETTLEMENT_NAME, inline(", "))
                                .withinGroupOrderBy(SETTLEMENT_CARD.NAME_KEY))
                        .from(SECTION_SETTLEMENT)
                        .join(SETTLEMENT_CARD)
                        .on(SETTLEMENT_CARD.ID.eq(SECTION_SETTLEMENT.SETTLEMENT_ID))
                        .where(
                                SECTION_SETTLEMENT.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                                SECTION_SETTLEMENT.SECTION_ID.eq(SECTION_CARD.ID)))
                .as("settlements");
        return db
                .select(
                        SECTION_CARD.ID,
                        SECTION_CARD.NAME,
                        SECTION_CARD.MUNICIPALITY_NAME,
                        DEPARTMENT.NAME,
                        specialist,
                        settlements)
                .from(SECTION_CARD)
                .leftJoin(DEPARTMENT)
                .on(
                        DEPARTMENT.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                        DEPARTMENT.ID.eq(SECTION_CARD.DEPARTMENT_ID))
                .where(SECTION_CARD.INSTITUTION_ID.eq(user.institutionId()), SECTION_CARD.CLOSED_ON.isNull())
                .fetch(row -> new SectionLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Objects.requireNonNullElse(row.value6(), ""),
                        policy.decide(user, InstitutionPermissions.VIEW, RecordFacts.ofSection(row.value1()))))
                .stream()
                .sorted(ORDER)
                .toList();
    }

    SectionCard section(UUID institution, UUID id) {
        var settlements = settlements(institution, id);
        return db.select(
                        SECTION_CARD.NAME,
                        SECTION_CARD.MUNICIPALITY_ID,
                        SECTION_CARD.MUNICIPALITY_NAME,
                        SECTION_CARD.DEPARTMENT_ID,
                        DEPARTMENT.NAME)
                .from(SECTION_CARD)
                .leftJoin(DEPARTMENT)
                .on(
                        DEPARTMENT.INSTITUTION_ID.eq(SECTION_CARD.INSTITUTION_ID),
                        DEPARTMENT.ID.eq(SECTION_CARD.DEPARTMENT_ID))
                .where(SECTION_CARD.INSTITUTION_ID.eq(institution), SECTION_CARD.ID.eq(id))
                .fetchOptional(row -> new SectionCard(
                        id, row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), settlements))
                .orElseThrow(NotFound::new);
    }

    /** All orders of a section, the newest first. */
    List<AssignmentLine> assignments(UUID institution, UUID section) {
        return db.select(
                        SECTION_ASSIGNMENT.ID,
                        EMPLOYEE_CARD.FULL_NAME,
                        EMPLOYEE_CARD.POSITION_NAME,
                        SECTION_ASSIGNMENT.ORDER_NUMBER,
                        SECTION_ASSIGNMENT.ORDER_DATE,
                        SECTION_ASSIGNMENT.STARTS_ON,
                        SECTION_ASSIGNMENT.ENDS_ON)
                .from(SECTION_ASSIGNMENT)
                .join(EMPLOYEE_CARD)
                .on(
                        EMPLOYEE_CARD.INSTITUTION_ID.eq(SECTION_ASSIGNMENT.INSTITUTION_ID),
                        EMPLOYEE_CARD.ID.eq(SECTION_ASSIGNMENT.EMPLOYEE_ID))
                .where(SECTION_ASSIGNMENT.INSTITUTION_ID.eq(institution), SECTION_ASSIGNMENT.SECTION_ID.eq(section))
                .orderBy(SECTION_ASSIGNMENT.STARTS_ON.desc())
                .fetch(row -> new AssignmentLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** In the order of the dictionary, then by name. */
    List<ContactLine> contacts(UUID institution, UUID section) {
        return readContacts(institution, section, null);
    }

    Optional<ContactLine> contact(UUID institution, UUID section, UUID id) {
        return readContacts(institution, section, id).stream().findFirst();
    }

    private List<ContactLine> readContacts(UUID institution, UUID section, @Nullable UUID id) {
        var condition = SECTION_CONTACT.INSTITUTION_ID.eq(institution).and(SECTION_CONTACT.SECTION_ID.eq(section));
        var roles = ContactRoles.codes();
        return db
                .selectFrom(SECTION_CONTACT)
                .where(id == null ? condition : condition.and(SECTION_CONTACT.ID.eq(id)))
                .fetch(row -> new ContactLine(
                        row.getId(), row.getRole(), row.getName(), row.getOrganisation(), row.getPhone()))
                .stream()
                .sorted(Comparator.comparing((ContactLine line) -> roles.indexOf(line.role()))
                        .thenComparing(ContactLine::name))
                .toList();
    }

    private List<SectionCard.Settlement> settlements(UUID institution, UUID section) {
        return db.select(SETTLEMENT_CARD.ID, SETTLEMENT_CARD.SETTLEMENT_NAME, SETTLEMENT_CARD.REMOTE)
                .from(SECTION_SETTLEMENT)
                .join(SETTLEMENT_CARD)
                .on(SETTLEMENT_CARD.ID.eq(SECTION_SETTLEMENT.SETTLEMENT_ID))
                .where(SECTION_SETTLEMENT.INSTITUTION_ID.eq(institution), SECTION_SETTLEMENT.SECTION_ID.eq(section))
                .orderBy(SETTLEMENT_CARD.NAME_KEY)
                .fetch(row -> new SectionCard.Settlement(row.value1(), row.value2(), row.value3()));
    }

    static Condition holdsOn(LocalDate day) {
        return SECTION_ASSIGNMENT
                .STARTS_ON
                .le(day)
                .and(SECTION_ASSIGNMENT.ENDS_ON.isNull().or(SECTION_ASSIGNMENT.ENDS_ON.ge(day)));
    }
}
