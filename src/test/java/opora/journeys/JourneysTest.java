package opora.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import opora.TestDatabase;
import opora.platform.database.Maintenance;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Days of work in the demonstration centre, walked in Chromium. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysTest {

    private static final String PASSWORD = "опора-надёжная-2026";

    @LocalServerPort
    int port;

    @Autowired
    Maintenance maintenance;

    @Autowired
    Clock clock;

    @Autowired
    Vault vault;

    @BeforeAll
    static void inChromium() {
        assumeTrue(Journey.hasChromium() || "true".equals(System.getenv("CI")), "no Chromium");
    }

    @Test
    @Order(1)
    void theDemonstrationIsOfTheSizeItPromises() {
        assertThat(count("select count(*) from people.family")).isEqualTo(1_700);
        assertThat(count("select count(*) from people.person")).isBetween(7_500L, 8_700L);
        assertThat(count("select count(*) from services.delivery")).isEqualTo(20_000);
        assertThat(count("select count(*) from reports.fact where kind = 'session' and code like 'leisure/%'"))
                .isEqualTo(64);
        assertThat(
                        count(
                                "select count(distinct person_id) from reports.fact where kind = 'attendance' and code like 'leisure/%'"))
                .isEqualTo(939);
        assertThat(count("select count(*) from institution.section")).isEqualTo(24);
        assertThat(count("select count(*) from casework.outcome where kind = 'behaviour'"))
                .isEqualTo(38);
        assertThat(count(
                        "select count(distinct family_id) from casework.monitoring_rating where domain = 'microclimate' "
                                + "and score - baseline_score >= step"))
                .isEqualTo(54);
        assertThat(count("select count(*) from casework.monitoring")).isBetween(2_200L, 3_200L);
        assertThat(count("select count(*) from institution.employee")).isEqualTo(30);
        assertThat(count("select count(*) from territory.municipality")).isEqualTo(4);
    }

    @Test
    @Order(2)
    void theDemonstrationShowsHowRecordsAreProtected() {
        assertThat(count("select count(*) from people.restriction where kind = 'refuge' and ends_on is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from people.emergency_access where verdict is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from institution.substitution"
                        + " where current_date between starts_on and ends_on"))
                .isEqualTo(1);
        assertThat(count("select count(*) from people.consent where withdrawn_on is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from people.consent where ends_on between current_date"
                        + " and current_date + 60"))
                .isBetween(2L, 6L);
        assertThat(count("select count(*) from people.consent c join people.person p on p.id = c.person_id"
                        + " where c.capacity = 'PARENT' and p.birth_date + interval '18 years'"
                        + " between current_date and current_date + 60"))
                .isPositive();
        assertThat(count("select count(*) from people.consent where purpose = 'TRANSFER'"))
                .isBetween(5L, 60L);
        assertThat(count("select count(*) from access.session where kind = 'user'"))
                .as("nobody is left signed in")
                .isZero();
    }

    @Test
    void theDayOfASpecialist() {
        var family = aFamilyOfTheSpecialist();
        try (var journey = new Journey("specialist", port, 1366, 768)) {
            var page = journey.page;
            journey.signIn("specialist", PASSWORD);
            journey.look("today");

            page.keyboard().press("n");
            page.waitForURL("**/services/new");
            journey.look("service-new");
            var before = services(family.id());
            page.fill("#recipient", family.member());
            page.locator("#found button").first().click();
            journey.look("service-recipient");
            assertThat(page.locator("input[name=persons]:checked").count()).isEqualTo(1);
            page.fill("#service", "3.01");
            page.locator("#service").press("Enter");
            page.locator(".notice").waitFor();
            journey.look("service-recorded");
            assertThat(services(family.id())).isEqualTo(before + 1);

            page.navigate("/people");
            journey.look("families");
            page.fill("#top-search", family.name());
            page.locator("#top-search").press("Enter");
            journey.look("found");
            page.navigate("/families/" + family.id());
            journey.look("family");
            for (var tab : page.locator(".tabs a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList()) {
                page.navigate(tab);
                journey.look("family-" + tab.substring(tab.lastIndexOf('/') + 1));
            }
            page.navigate("/families/new");
            journey.look("family-new");
            page.locator("main form button[type=submit]").last().click();
            journey.look("family-new-wrong");
            page.navigate("/reports/T23");
            journey.look("report");
        }
    }

    @Test
    void fromTheImportOfAWorkbookToTheReport(@TempDir Path directory) {
        var place = maintenance
                .db()
                .fetchSingle(
                        "select municipality_name, settlement_name from territory.settlement_card order by settlement_name limit 1");
        var employee = maintenance
                .db()
                .fetchSingle("select full_name from institution.employee_card order by full_name limit 1");
        var today = LocalDate.now(clock);
        var file = NewWorkbook.write(
                directory.resolve("новая семья.xlsx"),
                place.get(0, String.class),
                place.get(1, String.class),
                employee.get(0, String.class),
                RussianDate.format(today));
        try (var journey = new Journey("import", port, 1366, 768)) {
            var page = journey.page;
            journey.signIn("direktor", PASSWORD);
            var report = "/reports/T23?year=" + today.getYear();
            page.navigate(report);
            var urgentBefore = number(page, "T23-08");

            page.navigate("/import");
            journey.look("import");
            page.setInputFiles("#file", file);
            page.locator("main form button[type=submit]").first().click();
            page.locator("#batch form[action$=taking] button").waitFor();
            journey.look("preview");
            assertThat(page.locator(".bad-rows").innerText()).contains("СНИЛС");
            assertThat(count("select count(*) from people.family where number = 'Ж-1'"))
                    .isZero();

            page.locator("#batch form[action$=taking] button").click();
            page.locator("#batch form[action$=undoing]").waitFor(attached());
            journey.look("taken");
            assertThat(count("select count(*) from people.membership m join people.family f on f.id = m.family_id "
                            + "where f.number = 'Ж-1'"))
                    .isEqualTo(2);

            page.navigate(report);
            journey.look("report");
            assertThat(number(page, "T23-08")).isEqualTo(urgentBefore + 1);
            page.navigate("/reports/T23/T23-08?year=" + today.getYear());
            journey.look("list");
            page.fill("#top-search", "журавлева полевая");
            page.locator("#top-search").press("Enter");
            page.waitForURL("**/people?asked=*");
            page.locator("main a[href^='/people/0']").first().click();
            journey.look("person");
        }
    }

    /** The value of an indicator as it stands on the page of the report. */
    private static long number(Page page, String code) {
        var value = page.locator("main a[href*='/reports/T23/" + code + "?']")
                .first()
                .innerText();
        return Long.parseLong(value.replaceAll("[^0-9]", ""));
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions()
                .setState(WaitForSelectorState.ATTACHED)
                .setTimeout(60_000);
    }

    /** What was reached in the practical stage, the people behind a number, and the same table on paper (THR-04). */
    @Test
    void theAnalyticReportOfSocialContracts() throws IOException {
        try (var journey = new Journey("analytic-report", port, 1366, 768)) {
            var page = journey.page;
            journey.signIn("direktor", PASSWORD);
            page.navigate("/reports/THR");
            page.locator("main a[href^='/reports/THR/table']").first().click();
            page.locator("main a:text-is('Практический этап')").click();
            page.waitForURL("**/reports/THR/table?from=2021-03-01*");
            journey.look("table");
            assertThat(page.locator("main").innerText().replace('\u00a0', ' '))
                    .contains("Практический этап", "Доля трудоустроенных граждан", "не менее 50 %", "достигнут");
            var share = page.locator("main a[href*='/THR-04?']").first().innerText();
            var met = page.locator("main a[href*='/THR-04.met?']").first();
            var employed = met.innerText();

            var paper = page.waitForDownload(
                    () -> page.locator("main a[href*='.table.docx']").first().click());
            try (var document = new XWPFDocument(Files.newInputStream(paper.path()));
                    var text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).contains("Доля трудоустроенных граждан", share);
            }
            met.click();
            page.waitForURL("**/THR-04.met*");
            journey.look("behind");
            assertThat(page.locator("main").innerText()).contains("чел.: " + employed);
            assertThat(page.locator("main table tbody tr").count()).isPositive();
        }
    }

    @Test
    void theSamePagesOnAPhone() {
        var family = aFamilyOfTheSpecialist();
        try (var journey = new Journey("phone", port, 390, 844)) {
            journey.signIn("specialist", PASSWORD);
            journey.look("today");
            for (var path : new String[] {
                "/people",
                "/families/" + family.id(),
                "/families/new",
                "/services/new",
                "/services",
                "/sections",
                "/reports/T23"
            }) {
                journey.page.navigate(path);
                journey.look(path.substring(1).replaceAll("[^A-Za-z0-9]+", "-"));
            }
        }
    }

    @Test
    void aFamilyFromTheFirstSignalToTheDayItStandsOnItsOwnFeet() {
        var row = maintenance.db().fetchOne("""
                select f.id, f.number
                from access.account a
                         join institution.section_assignment s on s.employee_id = a.employee_id and s.ends_on is null
                         join people.residence r on r.section_id = s.section_id and r.ends_on is null
                         join people.family f on f.id = r.family_id
                         join casework.case_file c on c.family_id = f.id and c.closed_on is null
                where a.login = 'specialist'
                  and not exists (select from casework.plan p where p.family_id = f.id)
                  and not exists (select from casework.standing l where l.family_id = f.id)
                  and not exists (select from casework.rating g join casework.monitoring m on m.id = g.monitoring_id
                                  where m.family_id = f.id and g.score < 3)
                order by f.number desc limit 1""");
        var family = row.get(0, UUID.class);
        try (var specialist = new Journey("case", port, 1366, 768);
                var head = new Journey("case-head", port, 1366, 768)) {
            specialist.signIn("specialist", PASSWORD);
            head.signIn("zaveduyushchaya", PASSWORD);
            var walk = new CaseJourney(specialist, head, family, row.get(1, String.class), LocalDate.now(clock));
            walk.signal(family);
            walk.opening();
            walk.diagnosis();
            walk.roadMap();
            walk.conference();
            walk.review();
            walk.closingAndWatch();
        }
        var ofFamily = " where family_id = '" + family + "'";
        assertThat(count("select count(*) from casework.signal" + ofFamily + " and state = 'decided'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from casework.plan" + ofFamily)).isEqualTo(1);
        assertThat(count("select count(*) from casework.conference_decision" + ofFamily))
                .isEqualTo(1);
        assertThat(count("select count(*) from casework.case_file" + ofFamily + " and closing_reason = 'improvement'"))
                .isEqualTo(1);
    }

    @Test
    void aMonthOfControlForThirtyContractsWithoutAMouse() {
        var today = LocalDate.now(clock);
        ControlJourney.contracts(maintenance.db(), vault, today);
        try (var specialist = new Journey("control", port, 1366, 768)) {
            specialist.signIn("specialist", PASSWORD);
            new ControlJourney(specialist, today).closeTheMonth();
        }
        var ofTheWalk = " join contracts.contract c on c.id = k.contract_id where c.number like 'К-%'";
        assertThat(count("select count(*) from contracts.control k" + ofTheWalk))
                .isEqualTo(ControlJourney.CONTRACTS);
        assertThat(count("select count(*) from contracts.expense k" + ofTheWalk + " and k.amount = 1500.50"))
                .isEqualTo(1);
        assertThat(count("select count(*) from contracts.measure k" + ofTheWalk + " and k.done_on is not null"))
                .isEqualTo(1);
    }

    /** Twenty answered that they are willing; the psychologist takes the two groups as proposed, but for one who changes over. */
    @Test
    void thePsychologistMakesTwoGroupsOfTwentyWilling() {
        willing(20);
        try (var journey = new Journey("training-groups", port, 1366, 768)) {
            var page = journey.page;
            journey.signIn("psiholog", PASSWORD);
            page.navigate("/contracts/trainings");
            page.waitForSelector("table.willing");
            journey.look("training-willing");
            assertThat(page.locator("table.willing tbody tr").count()).isEqualTo(20);
            assertThat(page.locator("table.willing option[value='1'][selected]").count())
                    .isEqualTo(10);
            var groups = page.locator("table.willing select");
            for (int i = 0; i < 13; i++) {
                groups.nth(i).selectOption("1");
            }
            page.click("main form button.btn-primary");
            page.waitForSelector("#refusals");
            assertThat(page.innerText("#refusals")).contains("не больше 12");
            journey.look("training-thirteenth");
            groups.nth(12).selectOption("2");
            page.click("main form button.btn-primary");
            page.waitForURL("**/series**");
            journey.look("training-formed");
        }
        assertThat(count(
                        "select count(distinct s.id) from groups.series s join groups.participant p on p.series_id = s.id"
                                + " where s.name like 'Тренинг «Внутренние ресурсы»%'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from groups.series s join groups.participant p on p.series_id = s.id"
                        + " where s.name like 'Тренинг «Внутренние ресурсы»%'"))
                .isEqualTo(20);
    }

    private void willing(int people) {
        maintenance.db().execute("delete from contracts.status_list_member");
        maintenance
                .db()
                .execute("update surveys.answer set option_codes = '{no}' where question_code = 'inner-resources'");
        maintenance.db().execute("""
                with list as (
                    insert into contracts.status_list (institution_id, id, formed_on, period_from, period_to, recorded_at, recorded_by)
                    select a.institution_id, gen_random_uuid(), current_date - 1, current_date - 30, current_date - 1, now(), a.id
                    from access.account a
                    where a.login = 'psiholog'
                    returning institution_id, id)
                insert into contracts.status_list_member (institution_id, id, list_id, person_id, family_id, source, recorded_at, recorded_by)
                select l.institution_id, gen_random_uuid(), l.id, m.person_id, m.family_id, 'survey', now(), l.id
                from list l
                         join lateral (
                    select m.person_id, m.family_id
                    from access.account a
                             join institution.employee e on e.institution_id = a.institution_id and e.id = a.employee_id
                             join institution.section n on n.institution_id = e.institution_id and n.department_id = e.department_id
                             join people.residence r on r.section_id = n.id and r.ends_on is null
                             join casework.case_file c on c.family_id = r.family_id and c.closed_on is null
                             join people.membership m on m.family_id = r.family_id and m.ends_on is null and m.role = 'mother'
                    where a.login = 'psiholog'
                      and not exists (select from groups.participant g where g.person_id = m.person_id)
                      and not exists (select from people.restriction x where x.family_id = r.family_id and x.ends_on is null)
                    order by m.person_id
                    limit %d) m on true""".formatted(people));
    }

    private record Family(UUID id, String name, String member) {}

    @Test
    void aCitizenAnswersOnTheirTelephoneAndThePsychologistSeesIt() {
        var family = aFamilyOfTheSpecialist();
        String address;
        try (var journey = new Journey("survey-link", port, 1366, 768)) {
            var page = journey.page;
            journey.signIn("specialist", PASSWORD);
            page.navigate("/families/" + family.id() + "/survey-links");
            journey.look("links");
            page.selectOption("#personId", new SelectOption().setLabel(family.member()));
            page.selectOption("#questionnaire", new SelectOption().setIndex(1));
            page.locator("#days").press("Enter");
            page.locator("#address").waitFor();
            journey.look("link-given");
            address = page.inputValue("#address");
        }
        try (var telephone = new Journey("survey-telephone", port, 390, 844)) {
            var page = telephone.page;
            page.navigate(address);
            telephone.look("questions");
            assertThat(page.title()).doesNotContain(family.member());
            page.locator("#q-inner-resources input[value=yes]").check();
            page.locator("button[value=finish]").click();
            page.locator("#missing").waitFor();
            telephone.look("something-missing");
            assertThat(page.locator("#q-inner-resources input[value=yes]").isChecked())
                    .isTrue();
            page.locator("#q-others-experience input[value=no]").check();
            page.locator("button[value=finish]").click();
            page.locator("#thanks").waitFor();
            telephone.look("thanks");
            page.navigate(address);
            assertThat(page.locator("#gone").innerText()).contains("уже ответили");
            telephone.look("used");
        }
        try (var journey = new Journey("survey-psychologist", port, 1366, 768)) {
            journey.signIn("psiholog", PASSWORD);
            journey.page.navigate("/families/" + family.id() + "/questionnaires");
            assertThat(journey.page.locator("#fillings").innerText()).contains("Готовность изменить ситуацию");
            journey.look("answers");
        }
    }

    private Family aFamilyOfTheSpecialist() {
        return maintenance
                .db()
                .fetchOne("""
                select f.id, f.name, p.family_name || ' ' || p.given_name || ' ' || p.patronymic
                from access.account a
                         join institution.section_assignment s on s.employee_id = a.employee_id and s.ends_on is null
                         join people.residence r on r.section_id = s.section_id and r.ends_on is null
                         join people.family f on f.id = r.family_id
                         join casework.case_file c on c.family_id = f.id and c.closed_on is null
                         join people.membership m on m.family_id = f.id and m.ends_on is null and m.role = 'mother'
                         join people.person p on p.id = m.person_id
                where a.login = 'specialist'
                order by f.number limit 1""")
                .map(row -> new Family(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class)));
    }

    private long services(UUID family) {
        return count("select count(*) from services.delivery where family_id = '" + family + "'");
    }

    private long count(String query) {
        return maintenance.db().fetchSingle(query).get(0, Long.class);
    }
}
