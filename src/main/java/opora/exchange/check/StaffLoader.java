package opora.exchange.check;

import static opora.institution.views.Tables.DEPARTMENT_CARD;
import static opora.institution.views.Tables.EMPLOYEE_CARD;
import static opora.institution.views.Tables.SECTION_CARD;
import static opora.institution.views.Tables.SECTION_SETTLEMENT_CARD;

import java.util.HashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Departments, employees and sections as they are stored. */
@Component
class StaffLoader {

    private final DSLContext db;

    StaffLoader(DSLContext db) {
        this.db = db;
    }

    void load(World world) {
        db.select(DEPARTMENT_CARD.NAME, DEPARTMENT_CARD.ID)
                .from(DEPARTMENT_CARD)
                .where(DEPARTMENT_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.departments.put(Keys.of(row.value1()), new Ref(row.value2())));
        db.select(
                        EMPLOYEE_CARD.ID,
                        EMPLOYEE_CARD.PERSONNEL_NUMBER,
                        EMPLOYEE_CARD.FULL_NAME,
                        EMPLOYEE_CARD.HIRED_ON,
                        EMPLOYEE_CARD.LEFT_ON)
                .from(EMPLOYEE_CARD)
                .where(EMPLOYEE_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> world.add(
                        new EmployeeRef(row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
        loadSections(world);
    }

    private void loadSections(World world) {
        var settlements = new HashMap<UUID, SettlementRef>();
        world.settlements.forEach(settlement -> settlements.put(settlement.id(), settlement));
        var sections = new HashMap<UUID, SectionRef>();
        db.select(SECTION_CARD.ID, SECTION_CARD.NAME)
                .from(SECTION_CARD)
                .where(SECTION_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var section = new SectionRef(row.value1(), row.value2());
                    sections.put(section.id(), section);
                    world.sections.put(Keys.of(section.name()), section);
                });
        db.select(SECTION_SETTLEMENT_CARD.SECTION_ID, SECTION_SETTLEMENT_CARD.SETTLEMENT_ID)
                .from(SECTION_SETTLEMENT_CARD)
                .where(SECTION_SETTLEMENT_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var section = sections.get(row.value1());
                    var settlement = settlements.get(row.value2());
                    if (section != null && settlement != null) {
                        section.settlements().add(settlement);
                    }
                });
    }
}
