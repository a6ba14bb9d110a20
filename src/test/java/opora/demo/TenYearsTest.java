package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZonedDateTime;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.MonitoringDomains;
import opora.platform.Change;
import opora.platform.access.User;
import opora.services.Catalogue;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long its pages take is measured by a command; that there are as many facts as it says, and that the pages hold them, is tested. */
@PageTest
class TenYearsTest {

    private static final int FACTS = 5_000;

    @Autowired
    TenYears tenYears;

    @Autowired
    Catalogue catalogue;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void aFamilyOfTenYearsHasFiveThousandFactsAndItsPagesOpen() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        catalogue.seed(small.institution());
        domains.seed(small.institution());

        var family = tenYears.live(small.near(), small.firstSection(), change);

        assertThat(db.fetchSingle("select count(*) from reports.fact where family_id = ?", family)
                        .get(0, int.class))
                .isGreaterThan(FACTS);
        browser.as(small.director());
        for (var page : FamilyBench.PAGES) {
            assertThat(browser.open("/families/" + family + page).text("h1"))
                    .as(page)
                    .contains("Долгопрудовы");
        }
    }
}
