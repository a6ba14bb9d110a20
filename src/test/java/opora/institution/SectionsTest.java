package opora.institution;

import static opora.institution.db.Tables.SECTION_ASSIGNMENT;
import static opora.institution.db.Tables.SECTION_CONTACT;
import static opora.institution.db.Tables.SECTION_SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
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
class SectionsTest {

    private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2023, 3, 1);

    @Autowired
    Sections sections;

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
    void anOrderEndsTheOneBeforeItAndIsSeenAtOnce() {
        sections.assign(order(small.colleague(), FIRST_OF_MARCH), change);

        var history = db.selectFrom(SECTION_ASSIGNMENT)
                .where(SECTION_ASSIGNMENT.SECTION_ID.eq(small.firstSection()))
                .orderBy(SECTION_ASSIGNMENT.STARTS_ON)
                .fetch();
        assertThat(history.map(row -> row.getEmployeeId())).containsExactly(small.specialist(), small.colleague());
        assertThat(history.getFirst().getEndsOn()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(history.getLast().getEndsOn()).isNull();
        assertThat(centre.user(small.colleagueAccount()).sections()).isEqualTo(small.sections());
        assertThat(centre.user(small.specialistAccount()).sections()).isEmpty();
    }

    @Test
    void twoOrdersOfOneDayContradictEachOther() {
        sections.assign(order(small.colleague(), FIRST_OF_MARCH), change);

        assertThatThrownBy(() -> sections.assign(order(small.specialist(), FIRST_OF_MARCH), change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("startsOn"));
    }

    @Test
    void aSectionIsGivenToOnesOwnEmployeesOnly() {
        var elsewhere = centre.small();

        assertThatThrownBy(() -> sections.assign(order(elsewhere.specialist(), FIRST_OF_MARCH), change))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> sections.assign(
                        new AssignmentDraft(
                                elsewhere.firstSection(),
                                small.specialist(),
                                "1",
                                FIRST_OF_MARCH,
                                FIRST_OF_MARCH,
                                null),
                        change))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoHasLeftGetsNoSection() {
        staff.dismiss(small.colleague(), change.today().minusDays(1), change);

        assertThatThrownBy(() -> sections.assign(order(small.colleague(), change.today()), change))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("employeeId"));
    }

    @Test
    void aSectionIsOpenedWithItsSettlementsAndTheyCanChange() {
        var id = sections.open(
                new SectionDraft("Участок № 3", small.department(), null, Set.of(small.near(), small.remote())),
                change);

        sections.change(id, new SectionDraft("Участок № 3", small.department(), null, Set.of(small.remote())), change);

        assertThat(db.selectFrom(SECTION_SETTLEMENT)
                        .where(SECTION_SETTLEMENT.SECTION_ID.eq(id))
                        .fetch(SECTION_SETTLEMENT.SETTLEMENT_ID))
                .containsExactly(small.remote());
    }

    @Test
    void aSpecialistKeepsTheContactsOfTheirOwnSectionOnly() {
        var own = centre.by(small.specialistAccount());

        var contact = sections.addContact(contact(small.firstSection()), own);

        assertThat(db.fetchSingle(SECTION_CONTACT, SECTION_CONTACT.ID.eq(contact))
                        .getOrganisation())
                .isEqualTo("ФАП Берёзовки");
        assertThatThrownBy(() -> sections.addContact(contact(small.secondSection()), own))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sections.removeContact(small.secondSection(), contact, change))
                .isInstanceOf(NotFound.class);
        sections.removeContact(small.firstSection(), contact, own);
        assertThat(db.fetchExists(SECTION_CONTACT, SECTION_CONTACT.ID.eq(contact)))
                .isFalse();
    }

    private AssignmentDraft order(UUID employee, LocalDate startsOn) {
        return new AssignmentDraft(small.firstSection(), employee, "7-к", startsOn, startsOn, null);
    }

    private static ContactDraft contact(UUID section) {
        return new ContactDraft(section, "feldsher", "Зинаида Котова", "ФАП Берёзовки", "8 921 000-00-00");
    }
}
