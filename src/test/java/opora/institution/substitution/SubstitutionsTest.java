package opora.institution.substitution;

import static opora.audit.db.Tables.ENTRY;
import static opora.institution.db.Tables.SUBSTITUTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work goes on while somebody is on leave: the substitute reaches what the absent one reached, for those days and no longer. */
@PageTest
class SubstitutionsTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    Curators curators;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    LocalDate today;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        small = centre.small();
        today = LocalDate.now(clock);
        family = PeopleFixture.family(register, small, centre.by(small.director()));
    }

    @Test
    void theSubstituteReachesTheFamilyWhileTheOrderHolds() {
        assertThat(statusFor(small.colleagueAccount())).isEqualTo(404);

        assertThat(order(today, today.plusDays(13)).location()).isEqualTo("/staff/substitutions");

        assertThat(statusFor(small.colleagueAccount())).isEqualTo(200);
        assertThat(browser.as(small.colleagueAccount()).open("/").text("main")).contains("замещает");
        browser.as(small.director()).submit("/staff/substitutions/" + id() + "/ending");
        assertThat(statusFor(small.colleagueAccount())).isEqualTo(404);
    }

    @Test
    void aPlannedLeaveOpensNothingBeforeItsFirstDay() {
        order(today.plusDays(1), today.plusDays(10));

        assertThat(statusFor(small.colleagueAccount())).isEqualTo(404);
        db.update(SUBSTITUTION)
                .set(SUBSTITUTION.STARTS_ON, today.minusDays(9))
                .set(SUBSTITUTION.ENDS_ON, today.minusDays(1))
                .execute();
        assertThat(statusFor(small.colleagueAccount())).isEqualTo(404);
    }

    @Test
    void aCuratorshipGoesWithIt() {
        var elsewhere = register.register(
                PeopleFixture.family(small.remote(), PeopleFixture.mother("Дальняя")), centre.by(small.director()));
        var substitute = centre.employee(small.institution(), small.department(), "Лугова", "Специалист");
        var account = centre.account(small.institution(), substitute, Role.SPECIALIST, Reach.SECTIONS, null);
        curators.appoint(elsewhere.familyId(), small.specialist(), today, centre.by(small.director()));
        assertThat(browser.as(account).open("/families/" + elsewhere.familyId()).status())
                .isEqualTo(404);

        submit(substitute.toString(), today, today.plusDays(3));

        assertThat(browser.as(account).open("/families/" + elsewhere.familyId()).status())
                .isEqualTo(200);
    }

    @Test
    void whatMakesNoSenseIsToldBesideItsField() {
        assertThat(submit(small.specialist().toString(), today, today.plusDays(3))
                        .text("#substituteId-problem"))
                .contains("сам себя");
        assertThat(order(today, today.minusDays(1)).text("#endsOn-problem")).contains("раньше первого");
        assertThat(order(today.minusDays(9), today.minusDays(2)).text("#endsOn-problem"))
                .contains("уже прошёл");
        order(today, today.plusDays(5));
        assertThat(order(today.plusDays(5), today.plusDays(9)).text("#absentId-problem"))
                .contains("уже есть замещающий");
    }

    @Test
    void aHeadOrdersItForTheirOwnPeopleOnlyAndItStandsInTheJournal() {
        var head = centre.employee(small.institution(), small.department(), "Горина", "Заведующая отделением");
        var own = centre.account(small.institution(), head, Role.HEAD, Reach.DEPARTMENT, small.department());
        var other = centre.account(
                small.institution(),
                head,
                Role.HEAD,
                Reach.DEPARTMENT,
                centre.department(small.institution(), "Другое отделение"));

        browser.as(other);
        assertThat(send(small.colleague().toString(), today, today.plusDays(3)).text("#absentId-problem"))
                .contains("его заведующий");
        browser.as(own);
        assertThat(send(small.colleague().toString(), today, today.plusDays(3)).status())
                .isEqualTo(303);
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("SubstitutionOrdered"), ENTRY.KIND.eq("access")))
                .isTrue();
    }

    @Test
    void aSpecialistSeesTheListAndOrdersNothing() {
        order(today, today.plusDays(3));
        var page = browser.as(small.specialistAccount()).open("/staff/substitutions");

        assertThat(page.text("tbody")).contains("Соколова", "Ершова", "сейчас");
        assertThat(page.page().select("form[action^=/staff]")).isEmpty();
        assertThat(send(small.colleague().toString(), today, today.plusDays(3)).status())
                .isEqualTo(403);
    }

    private int statusFor(java.util.UUID account) {
        return browser.as(account).open("/families/" + family.familyId()).status();
    }

    private String id() {
        return db.fetchSingle(SUBSTITUTION).getId().toString();
    }

    private Browser.Answer order(LocalDate from, LocalDate to) {
        return submit(small.colleague().toString(), from, to);
    }

    private Browser.Answer submit(String substitute, LocalDate from, LocalDate to) {
        browser.as(small.director());
        return send(substitute, from, to);
    }

    private Browser.Answer send(String substitute, LocalDate from, LocalDate to) {
        return browser.submit(
                "/staff/substitutions",
                "absentId",
                small.specialist().toString(),
                "substituteId",
                substitute,
                "orderNumber",
                "14-к",
                "orderDate",
                RussianDate.format(today),
                "startsOn",
                RussianDate.format(from),
                "endsOn",
                RussianDate.format(to));
    }
}
