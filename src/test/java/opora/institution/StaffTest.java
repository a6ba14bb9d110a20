package opora.institution;

import static opora.audit.db.Tables.ENTRY;
import static opora.institution.db.Tables.EMPLOYEE;
import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StaffTest {

    @Autowired
    Staff staff;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        change = centre.by(small.director());
    }

    @Test
    void departmentsAndPositionsAreFoundByNameOrAdded() {
        assertThat(staff.department(" Отделение помощи семье и детям ", change)).isEqualTo(small.department());
        assertThat(staff.department("Отделение диагностики", change))
                .isEqualTo(staff.department("Отделение диагностики", change));
        assertThat(staff.position("Логопед", change)).isEqualTo(staff.position("Логопед", change));
    }

    @Test
    void anEmployeeIsKeptWithAKeyToSearchBy() {
        var id = staff.employ(named("Королёва"), change);

        assertThat(db.fetchSingle(EMPLOYEE, EMPLOYEE.ID.eq(id)).getNameKey()).isEqualTo("королева анна ильинична");
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("EmployeeHired"), ENTRY.SUBJECTS.contains(new UUID[] {id})))
                .isTrue();
    }

    @Test
    void whoLeavesAnswersForNoSectionFromTheNextDay() {
        var lastDay = change.today().minusDays(3);

        staff.dismiss(small.specialist(), lastDay, change);

        assertThat(db.fetchSingle(SECTION_ASSIGNMENT, SECTION_ASSIGNMENT.EMPLOYEE_ID.eq(small.specialist()))
                        .getEndsOn())
                .isEqualTo(lastDay);
        assertThat(centre.user(small.director()).seesWholeInstitution()).isTrue();
    }

    @Test
    void theDayOfHiringDoesNotLieAhead() {
        var ahead = new EmployeeDraft(
                null,
                "Гусева",
                "Анна",
                null,
                position(),
                null,
                null,
                change.today().plusDays(1),
                null);

        assertThatThrownBy(() -> staff.employ(ahead, change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("hiredOn"));
    }

    @Test
    void aPositionOfAnotherInstitutionIsUnknownHere() {
        var elsewhere = staff.position("Логопед", centre.by(centre.small().director()));
        var draft = new EmployeeDraft(null, "Гусева", "Анна", null, elsewhere, null, null, change.today(), null);

        assertThatThrownBy(() -> staff.employ(draft, change)).isInstanceOf(Refused.class);
    }

    @Test
    void anEmployeeOfAnotherInstitutionDoesNotExistHere() {
        var elsewhere = centre.small().specialist();

        assertThatThrownBy(() -> staff.dismiss(elsewhere, change.today(), change))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSpecialistChangesNoStaff() {
        assertThatThrownBy(() -> staff.employ(named("Гусева"), centre.by(small.specialistAccount())))
                .isInstanceOf(NotFound.class);
    }

    private EmployeeDraft named(String familyName) {
        return new EmployeeDraft(
                "17",
                familyName,
                "Анна",
                "Ильинична",
                position(),
                small.department(),
                null,
                LocalDate.of(2022, 2, 1),
                null);
    }

    private UUID position() {
        return staff.position("Психолог", change);
    }
}
