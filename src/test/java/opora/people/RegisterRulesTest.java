package opora.people;

import static opora.people.PeopleFixture.LONG_AGO;
import static opora.people.PeopleFixture.child;
import static opora.people.PeopleFixture.residence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a registered family, and what its history does not allow. */
@PageTest
class RegisterRulesTest {

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Memberships memberships;

    @Autowired
    Statuses statuses;

    @Autowired
    Categories categories;

    @Autowired
    Curators curators;

    @Autowired
    MoveFamily moveFamily;

    @Autowired
    CategoryStore categoryStore;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    RegisteredFamily family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change);
        categoryStore.seed(small.institution());
    }

    @Test
    void nobodyLivesInTwoFamiliesAndTheOtherOneIsToldByNumber() {
        var other = PeopleFixture.family(registerFamily, small, change);
        var child = family.personIds().getLast();
        var join = new JoinDraft(other.familyId(), child, "ward", LONG_AGO.plusYears(1));

        assertThatThrownBy(() -> memberships.join(join, change))
                .hasMessage("people.refused.lives-elsewhere")
                .extracting("arguments")
                .isEqualTo(new Object[] {"2021-00001"});

        memberships.leave(membership(child), LONG_AGO.plusMonths(6), "передан под опеку", change);
        var joined = memberships.join(join, change);

        assertThat(memberships.join(join, change)).isEqualTo(joined);
        assertThat(db.fetchValue("select family_id from people.person_card where id = ?", child))
                .isEqualTo(other.familyId());
    }

    @Test
    void leavingEndsTheCategoriesOfWhoLeft() {
        var child = family.personIds().getLast();
        categories.start(
                new CategoryDraft(family.familyId(), child, "child_with_disability", LONG_AGO, null, ""), change);

        memberships.leave(membership(child), LONG_AGO.plusDays(10), "", change);

        assertThat(db.fetchValue("select ends_on from people.family_category where person_id = ?", child))
                .hasToString(LONG_AGO.plusDays(10).toString());
    }

    @Test
    void aNewMemberIsTakenIn() {
        var added = memberships.add(family.familyId(), child("Рожкова", LocalDate.of(2022, 7, 1)), change);

        assertThat(db.fetchValue("select starts_on from people.membership where id = ?", added.membershipId()))
                .hasToString("2022-07-01");
    }

    @Test
    void aNewStatusEndsTheOneBeforeOnItsAxisOnly() {
        start("legal", "tzhs", LONG_AGO);
        start("practice", "asocial", LONG_AGO);
        start("legal", "sop", LONG_AGO.plusDays(30));

        assertThat(db.fetch(
                                "select status, starts_on::text, ends_on::text from people.family_status where family_id = ? "
                                        + "order by axis, starts_on",
                                family.familyId())
                        .formatCSV(false))
                .isEqualToNormalizingNewlines(
                        "tzhs,2021-02-01,2021-03-02\nsop,2021-03-03,\"\"\nasocial,2021-02-01,\"\"\n");
    }

    @Test
    void aStatusNeverContradictsItsHistory() {
        var id = start("legal", "tzhs", LONG_AGO);

        assertThat(start("legal", "tzhs", LONG_AGO)).isEqualTo(id);
        assertThatThrownBy(() -> start("legal", "tzhs", LONG_AGO.plusDays(3)))
                .hasMessage("people.refused.status-running");
        assertThatThrownBy(() -> start("legal", "sop", LONG_AGO.minusDays(1)))
                .hasMessage("people.refused.before-running");
        assertThatThrownBy(() -> start("legal", "sop", change.today().plusDays(1)))
                .hasMessage("people.refused.future");
        assertThatThrownBy(() -> start("legal", "risk", LONG_AGO)).hasMessage("people.refused.unknown-status");
        assertThatThrownBy(() -> statuses.end(id, LONG_AGO.minusDays(1), change))
                .hasMessage("people.refused.ends-before-start");
    }

    @Test
    void severalStatusesOfAFamilyComeInAnyOrder() {
        var id = family.familyId();
        statuses.startAll(
                List.of(
                        new StatusDraft(id, "practice", "stable", LONG_AGO.plusDays(90), null, "", null, ""),
                        new StatusDraft(id, "practice", "asocial", LONG_AGO, null, "", null, ""),
                        new StatusDraft(id, "practice", "risk", LONG_AGO.plusDays(40), null, "", null, "")),
                change);

        assertThat(db.fetch(
                                "select status, ends_on - starts_on + 1 from people.family_status where family_id = ? "
                                        + "order by starts_on",
                                id)
                        .formatCSV(false))
                .isEqualToNormalizingNewlines("asocial,40\nrisk,50\nstable,\"\"\n");
    }

    @Test
    void aCategoryHoldsOnceAtATimeAndOnlyForMembers() {
        var draft = new CategoryDraft(family.familyId(), null, "military", LONG_AGO, null, "");
        var id = categories.start(draft, change);

        assertThat(categories.start(draft, change)).isEqualTo(id);
        assertThatThrownBy(() -> categories.start(
                        new CategoryDraft(family.familyId(), null, "military", LONG_AGO.plusDays(1), null, ""), change))
                .hasMessage("people.refused.category-running");
        assertThatThrownBy(() -> categories.start(
                        new CategoryDraft(family.familyId(), UUID.randomUUID(), "elderly", LONG_AGO, null, ""), change))
                .hasMessage("people.refused.not-a-member");
        categories.end(id, LONG_AGO.plusDays(5), change);
        assertThat(db.fetchValue("select ends_on from people.family_category where id = ?", id))
                .hasToString("2021-02-06");
    }

    @Test
    void oneCuratorFollowsTheOther() {
        curators.appoint(family.familyId(), small.specialist(), LONG_AGO, change);
        curators.appoint(family.familyId(), small.specialist(), LONG_AGO.plusDays(2), change);
        curators.appoint(family.familyId(), small.colleague(), LONG_AGO.plusDays(9), change);

        assertThat(db.fetchValue("select count(*) from people.curator where family_id = ?", family.familyId()))
                .isEqualTo(2L);
        assertThat(db.fetchValue("select curator_id from people.family_card where id = ?", family.familyId()))
                .isEqualTo(small.colleague());
        assertThatThrownBy(
                        () -> curators.appoint(family.familyId(), small.specialist(), LocalDate.of(2019, 1, 1), change))
                .hasMessage("people.refused.not-employed");
    }

    @Test
    void whoMovesOutOfASectionIsOutOfReachThere() {
        var specialist = centre.by(small.specialistAccount());
        moveFamily.move(family.familyId(), residence(small.remote()), LONG_AGO.plusYears(1), specialist);

        assertThatThrownBy(() -> start("legal", "sop", LONG_AGO, specialist)).isInstanceOf(NotFound.class);
        start("legal", "sop", LONG_AGO, centre.by(small.colleagueAccount()));
    }

    @Test
    void aCuratorReachesAFamilyOfAnotherSection() {
        curators.appoint(family.familyId(), small.colleague(), LONG_AGO, change);

        start("legal", "sop", LONG_AGO, centre.by(small.colleagueAccount()));
    }

    private UUID start(String axis, String status, LocalDate on) {
        return start(axis, status, on, change);
    }

    private UUID start(String axis, String status, LocalDate on, Change by) {
        return statuses.start(new StatusDraft(family.familyId(), axis, status, on, null, "", null, ""), by);
    }

    private UUID membership(UUID person) {
        return (UUID) db.fetchValue("select id from people.membership where person_id = ?", person);
    }
}
