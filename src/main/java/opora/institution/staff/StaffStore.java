package opora.institution.staff;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.POSITION;
import static opora.institution.db.Tables.SECTION;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.views.Tables.EMPLOYEE_CARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.institution.staff.StaffLine.SectionOfEmployee;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.web.Choice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class StaffStore {

    private final Policy policy;
    private final DSLContext db;

    StaffStore(Policy policy, DSLContext db) {
        this.policy = policy;
        this.db = db;
    }

    /** Those at work today or those who have left, by department and name: two queries, one for the sections they answer for. */
    List<StaffLine> staff(User user, boolean left, LocalDate today) {
        var sections = sectionsByEmployee(user, today);
        Condition who = left
                ? EMPLOYEE_CARD.LEFT_ON.lt(today)
                : EMPLOYEE_CARD.LEFT_ON.isNull().or(EMPLOYEE_CARD.LEFT_ON.ge(today));
        return db.select(
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.FULL_NAME,
                        EMPLOYEE_CARD.POSITION_NAME,
                        EMPLOYEE_CARD.DEPARTMENT_NAME,
                        EMPLOYEE.PHONE,
                        EMPLOYEE_CARD.HIRED_ON,
                        EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .join(EMPLOYEE)
                .on(EMPLOYEE.INSTITUTION_ID.eq(EMPLOYEE_CARD.INSTITUTION_ID), EMPLOYEE.ID.eq(EMPLOYEE_CARD.ID))
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(user.institutionId()), who)
                .orderBy(EMPLOYEE_CARD.DEPARTMENT_NAME.asc().nullsFirst(), EMPLOYEE_CARD.NAME_KEY)
                .fetch(row -> new StaffLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        sections.getOrDefault(row.value1(), List.of())));
    }

    EmployeeDetails employee(UUID institution, UUID id) {
        return db.select(EMPLOYEE.asterisk(), EMPLOYEE_CARD.FULL_NAME)
                .from(EMPLOYEE)
                .join(EMPLOYEE_CARD)
                .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(EMPLOYEE.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(EMPLOYEE.ID))
                .where(EMPLOYEE.INSTITUTION_ID.eq(institution), EMPLOYEE.ID.eq(id))
                .fetchOptional(row -> new EmployeeDetails(
                        id,
                        row.get(EMPLOYEE_CARD.FULL_NAME),
                        row.get(EMPLOYEE.PERSONNEL_NUMBER),
                        row.get(EMPLOYEE.FAMILY_NAME),
                        row.get(EMPLOYEE.GIVEN_NAME),
                        row.get(EMPLOYEE.PATRONYMIC),
                        row.get(EMPLOYEE.POSITION_ID),
                        row.get(EMPLOYEE.DEPARTMENT_ID),
                        row.get(EMPLOYEE.PHONE),
                        row.get(EMPLOYEE.HIRED_ON),
                        row.get(EMPLOYEE.LEFT_ON)))
                .orElseThrow(NotFound::new);
    }

    List<Choice> positions(UUID institution) {
        return db.select(POSITION.ID, POSITION.NAME)
                .from(POSITION)
                .where(POSITION.INSTITUTION_ID.eq(institution))
                .orderBy(POSITION.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    List<Choice> departments(UUID institution) {
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.INSTITUTION_ID.eq(institution))
                .orderBy(DEPARTMENT.NAME)
                .fetch(row -> Choice.of(row.value1(), row.value2()));
    }

    private Map<UUID, List<SectionOfEmployee>> sectionsByEmployee(User user, LocalDate today) {
        return db.select(SECTION_ASSIGNMENT.EMPLOYEE_ID, SECTION.NAME, SECTION.ID)
                .from(SECTION_ASSIGNMENT)
                .join(SECTION)
                .on(
                        SECTION.INSTITUTION_ID.eq(SECTION_ASSIGNMENT.INSTITUTION_ID),
                        SECTION.ID.eq(SECTION_ASSIGNMENT.SECTION_ID))
                .where(
                        SECTION_ASSIGNMENT.INSTITUTION_ID.eq(user.institutionId()),
                        SECTION_ASSIGNMENT.STARTS_ON.le(today),
                        SECTION_ASSIGNMENT.ENDS_ON.isNull().or(SECTION_ASSIGNMENT.ENDS_ON.ge(today)))
                .orderBy(SECTION.NAME)
                .fetchGroups(
                        row -> row.value1(), row -> new SectionOfEmployee(row.value2(), pathOf(row.value3(), user)));
    }

    private @Nullable String pathOf(UUID section, User user) {
        return policy.decide(user, InstitutionPermissions.VIEW, RecordFacts.ofSection(section))
                ? InstitutionLinks.section(section)
                : null;
    }
}
