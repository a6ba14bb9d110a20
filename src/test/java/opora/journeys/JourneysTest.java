package opora.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.UUID;
import opora.TestDatabase;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Days of work in the demonstration centre, walked in Chromium. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("demo")
class JourneysTest {

    private static final String PASSWORD = "опора-надёжная-2026";

    @LocalServerPort
    int port;

    @Autowired
    DSLContext db;

    @BeforeAll
    static void inChromium() {
        assumeTrue(Journey.hasChromium() || "true".equals(System.getenv("CI")), "no Chromium");
    }

    @Test
    void theDemonstrationIsOfTheSizeItPromises() {
        assertThat(count("select count(*) from people.family")).isEqualTo(1_700);
        assertThat(count("select count(*) from people.person")).isBetween(7_500L, 8_700L);
        assertThat(count("select count(*) from services.delivery")).isEqualTo(20_000);
        assertThat(count("select count(*) from institution.section")).isEqualTo(24);
        assertThat(count("select count(*) from institution.employee")).isEqualTo(30);
        assertThat(count("select count(*) from territory.municipality")).isEqualTo(4);
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
            for (var tab : page.locator(".tabs a").all().stream().map(link -> link.getAttribute("href")).toList()) {
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
    void theSamePagesOnAPhone() {
        var family = aFamilyOfTheSpecialist();
        try (var journey = new Journey("phone", port, 390, 844)) {
            journey.signIn("specialist", PASSWORD);
            journey.look("today");
            for (var path : new String[] {
                "/people", "/families/" + family.id(), "/families/new", "/services/new", "/services", "/sections", "/reports/T23"
            }) {
                journey.page.navigate(path);
                journey.look(path.substring(1).replaceAll("[^A-Za-z0-9]+", "-"));
            }
        }
    }

    private record Family(UUID id, String name, String member) {}

    private Family aFamilyOfTheSpecialist() {
        return db.fetchOne(
                        """
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
        return db.fetchSingle(query).get(0, Long.class);
    }
}
