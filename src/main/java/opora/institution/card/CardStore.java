package opora.institution.card;

import static opora.institution.db.Tables.DEPARTMENT;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.INSTITUTION_;
import static opora.institution.db.Tables.PHONE;
import static opora.institution.db.Tables.POSITION;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.institution.card.InstitutionCard.Telephone;
import opora.platform.NotFound;
import opora.platform.text.Phone;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CardStore {

    private final DSLContext db;

    CardStore(DSLContext db) {
        this.db = db;
    }

    InstitutionCard card(UUID institution, LocalDate today) {
        var phones = db.selectFrom(PHONE)
                .where(PHONE.INSTITUTION_ID.eq(institution))
                .orderBy(PHONE.PLACE)
                .fetch(row -> telephone(row.getAsWritten(), row.getDigits()));
        var directors = names(POSITION.CODE.eq("director").and(POSITION.INSTITUTION_ID.eq(institution)), today);
        return db.select(INSTITUTION_.asterisk(), directors)
                .from(INSTITUTION_)
                .where(INSTITUTION_.ID.eq(institution))
                .fetchOptional(row -> new InstitutionCard(
                        row.get(INSTITUTION_.KIND),
                        row.get(INSTITUTION_.FULL_NAME),
                        row.get(INSTITUTION_.SHORT_NAME),
                        row.get(INSTITUTION_.FOUNDER),
                        row.get(INSTITUTION_.REGION),
                        row.get(INSTITUTION_.POSTAL_CODE),
                        row.get(INSTITUTION_.ADDRESS),
                        row.get(INSTITUTION_.EMAIL),
                        row.get(INSTITUTION_.SITE),
                        phones,
                        listOf(row.get(directors))))
                .orElseThrow(NotFound::new);
    }

    List<NamedLine> departments(UUID institution, LocalDate today) {
        var heads = names(
                POSITION.ROLE
                        .eq("head")
                        .and(EMPLOYEE.INSTITUTION_ID.eq(DEPARTMENT.INSTITUTION_ID))
                        .and(EMPLOYEE.DEPARTMENT_ID.eq(DEPARTMENT.ID)),
                today);
        var employees = field(selectCount()
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.INSTITUTION_ID.eq(DEPARTMENT.INSTITUTION_ID),
                        EMPLOYEE.DEPARTMENT_ID.eq(DEPARTMENT.ID),
                        worksOn(today)));
        return db.select(DEPARTMENT.ID, DEPARTMENT.NAME, employees, heads)
                .from(DEPARTMENT)
                .where(DEPARTMENT.INSTITUTION_ID.eq(institution))
                .orderBy(DEPARTMENT.NAME)
                .fetch(row -> new NamedLine(row.value1(), row.value2(), row.value3(), listOf(row.value4())));
    }

    List<NamedLine> positions(UUID institution, LocalDate today) {
        var employees = field(selectCount()
                .from(EMPLOYEE)
                .where(
                        EMPLOYEE.INSTITUTION_ID.eq(POSITION.INSTITUTION_ID),
                        EMPLOYEE.POSITION_ID.eq(POSITION.ID),
                        worksOn(today)));
        return db.select(POSITION.ID, POSITION.NAME, employees)
                .from(POSITION)
                .where(POSITION.INSTITUTION_ID.eq(institution))
                .orderBy(POSITION.NAME)
                .fetch(row -> new NamedLine(row.value1(), row.value2(), row.value3(), List.of()));
    }

    private static Field<String[]> names(Condition who, LocalDate today) {
        return field(select(arrayAgg(EMPLOYEE_CARD.FULL_NAME).orderBy(EMPLOYEE_CARD.FULL_NAME))
                        .from(EMPLOYEE)
                        .join(EMPLOYEE_CARD)
                        .on(EMPLOYEE_CARD.INSTITUTION_ID.eq(EMPLOYEE.INSTITUTION_ID), EMPLOYEE_CARD.ID.eq(EMPLOYEE.ID))
                        .join(POSITION)
                        .on(POSITION.INSTITUTION_ID.eq(EMPLOYEE.INSTITUTION_ID), POSITION.ID.eq(EMPLOYEE.POSITION_ID))
                        .where(who, worksOn(today)))
                .as("names");
    }

    private static Condition worksOn(LocalDate today) {
        return EMPLOYEE.LEFT_ON.isNull().or(EMPLOYEE.LEFT_ON.ge(today));
    }

    private static Telephone telephone(String written, String digits) {
        var phone = new Phone(digits);
        return new Telephone(written, phone.formatted(), "tel:" + phone.e164());
    }

    private static List<String> listOf(String @Nullable [] names) {
        return names == null ? List.of() : Arrays.asList(names);
    }
}
