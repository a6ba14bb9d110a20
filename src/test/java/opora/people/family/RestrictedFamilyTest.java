package opora.people.family;

import static opora.audit.db.Tables.ENTRY;
import static opora.people.db.Tables.RESTRICTION;
import static opora.people.db.Tables.RESTRICTION_INSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A family in a refuge, as those see it who work with it, and those who may not know that it is here. */
@PageTest
class RestrictedFamilyTest {

    private static final String STREET = "ул. Лесная";

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    DSLContext db;

    @Autowired
    RegisterFamily register;

    @Autowired
    Curators curators;

    @Autowired
    Restrictions restrictions;

    private Centre.Small small;
    private Change change;
    private UUID family;

    @BeforeEach
    void aFamilyIsRegistered() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(register, small, change).familyId();
    }

    @Test
    void theDirectorRestrictsItOnItsPage() {
        browser.as(small.director());
        assertThat(browser.open(path("")).page().select("a[href$=/restriction]"))
                .hasSize(1);

        var answer = browser.submit(
                path("/restriction"),
                "kind",
                "refuge",
                "startsOn",
                change.today().toString(),
                "document",
                "приказ № 7",
                "note",
                "ищет бывший муж");

        assertThat(answer.location()).isEqualTo(path("/restriction"));
        var row = db.fetchSingle(RESTRICTION, RESTRICTION.FAMILY_ID.eq(family));
        assertThat(row.getNote()).isNotEmpty().doesNotContain("муж");
        assertThat(browser.open(path("/restriction")).text("#restrictions")).contains("убежище", "приказ № 7", "муж");
        assertThat(events()).contains("RestrictionStarted");
    }

    @Test
    void whoseSectionItIsNoLongerKnowsOfIt() {
        browser.as(small.specialistAccount());
        assertThat(browser.open(path("")).status()).isEqualTo(200);

        restrict("abuse");

        assertThat(browser.open(path("")).status()).isEqualTo(404);
        assertThat(browser.open(path("/restriction")).status()).isIn(403, 404);
    }

    @Test
    void whoIsNamedWorksOnWithItWhereverItLives() {
        restrict("abuse");
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path("")).status()).isEqualTo(404);

        restrictions.name(family, Set.of(small.colleague()), change);

        var page = browser.open(path(""));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text("[role=note]")).contains("Ограниченный доступ: жестокое обращение");
        assertThat(browser.open("/people").text("main")).contains("Рожков");
        assertThat(browser.open(path("/members/new")).status()).isEqualTo(200);
        assertThat(page.page().select("a[href$=/restriction]")).isEmpty();
    }

    @Test
    void theCuratorGoesOnWithEveryForm() {
        curators.appoint(family, small.specialist(), change.today(), change);
        restrict("adoption");
        browser.as(small.specialistAccount());

        for (var form :
                Set.of("", "/edit", "/members/new", "/categories/new", "/statuses/new?axis=legal", "/services")) {
            assertThat(browser.open(path(form)).status()).as(form).isEqualTo(200);
        }
    }

    @Test
    void theAddressOfARefugeIsShownOneLookAtATime() {
        curators.appoint(family, small.specialist(), change.today(), change);
        restrict("refuge");
        browser.as(small.specialistAccount());

        assertThat(browser.open(path("")).text()).doesNotContain(STREET).contains("адрес скрыт");
        assertThat(browser.submit(path("/address")).text("#residences")).contains(STREET);
        assertThat(events()).contains("AddressOpened");
        assertThat(browser.open(path("")).text()).doesNotContain(STREET);
    }

    @Test
    void theDeputyKnowsTheFamilyAndNotWhereItHides() {
        restrict("refuge");
        browser.as(centre.account(small.institution(), null, Role.DEPUTY, Reach.INSTITUTION, null));

        var page = browser.open(path(""));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain(STREET);
        assertThat(page.page().select("form[action$=/address]")).isEmpty();
        assertThat(browser.submit(path("/address")).status()).isEqualTo(403);
    }

    @Test
    void administratorsAndMethodistsDoNotKnowOfIt() {
        restrict("abuse");
        for (var role : Set.of(Role.ADMINISTRATOR, Role.METHODIST, Role.LAWYER, Role.PSYCHOLOGIST)) {
            browser.as(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));
            assertThat(browser.open(path("")).status()).as(role.name()).isEqualTo(404);
        }
    }

    @Test
    void aLineOfTheJournalAboutItKeepsItsPlaceAndSaysNothing() {
        restrict("abuse");
        browser.as(centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));

        assertThat(browser.open("/journal").text())
                .contains("сведения ограничены")
                .doesNotContain("Рожков")
                .doesNotContain(family.toString());
    }

    @Test
    void withTheLastRestrictionEverybodyNamedForItLeaves() {
        restrict("abuse");
        restrictions.name(family, Set.of(small.colleague()), change);
        var id = db.fetchSingle(RESTRICTION, RESTRICTION.FAMILY_ID.eq(family)).getId();

        browser.as(small.director()).submit(path("/restriction/" + id + "/end"));

        assertThat(db.fetchSingle(RESTRICTION_INSIDER, RESTRICTION_INSIDER.FAMILY_ID.eq(family))
                        .getUntil())
                .isEqualTo(change.today());
        assertThat(browser.as(small.specialistAccount()).open(path("")).status())
                .isEqualTo(200);
        assertThat(browser.as(small.colleagueAccount()).open(path("")).status()).isEqualTo(404);
    }

    @Test
    void aNumberOfSomebodyHiddenIsRefusedInASentenceThatNamesNobodyAndJournalled() {
        var snils = Snils.withControl(123_456_789).formatted();
        var other = PeopleFixture.family(register, small, change).familyId();
        browser.as(small.specialistAccount());
        assertThat(addMember(family, "Рожкова", snils).location()).isEqualTo(path(""));
        assertThat(addMember(other, "Гусева", snils).text("#snils-problem")).contains("семья №");

        restrict("abuse");
        var answer = addMember(other, "Гусева", snils);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#snils-problem"))
                .isEqualTo("Человека с таким СНИЛС записать нельзя: обратитесь к заведующему отделением");
        assertThat(answer.text()).doesNotContain("Рожкова Анна", "семья №");
        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("HiddenNumberTyped"));
        assertThat(entry.getKind()).isEqualTo("access");
        assertThat(entry.getSubjects()).isEmpty();
        assertThat(entry.getDetails().data()).doesNotContain("123", family.toString());
        assertThat(entry.getAccountId()).isEqualTo(small.specialistAccount());

        assertThat(addMember(other, "Гусева", Snils.withControl(987_654_321).formatted())
                        .location())
                .isEqualTo("/families/" + other);
    }

    private Browser.Answer addMember(UUID into, String name, String snils) {
        return browser.submit(
                "/families/" + into + "/members",
                "familyName",
                name,
                "givenName",
                "Анна",
                "sex",
                "FEMALE",
                "role",
                "grandmother",
                "snils",
                snils);
    }

    private void restrict(String kind) {
        restrictions.start(new RestrictionDraft(family, kind, "приказ № 7", "", LocalDate.of(2024, 5, 6)), change);
    }

    private String path(String suffix) {
        return "/families/" + family + suffix;
    }

    private Set<String> events() {
        return db.selectDistinct(ENTRY.EVENT)
                .from(ENTRY)
                .where(ENTRY.INSTITUTION_ID.eq(small.institution()))
                .fetchSet(ENTRY.EVENT);
    }
}
