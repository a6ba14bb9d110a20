package opora.casework.accompaniment;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.casework.ReturnToService;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class CaseOverviewTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    ReturnToService returnToService;

    @Autowired
    Curators curators;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    UUID family;
    String path;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        path = "/families/" + family + "/casework";
        browser.as(small.specialistAccount());
    }

    @Test
    void whoReturnsToServiceIsShownWithTheEarlierCase() {
        assertThat(browser.open(path).text("#casework-case"))
                .contains("На обслуживании с 01.02.2021", "Куратор не назначен")
                .doesNotContain("Прежнее дело");

        removeFromService.remove(new Removal(family, LONG_AGO.plusYears(1), "improvement"), change);
        returnToService.take(family, LONG_AGO.plusYears(2), change);
        curators.appoint(family, small.specialist(), LONG_AGO.plusYears(2), change);

        var page = browser.open(path);
        assertThat(page.text("#casework-case"))
                .contains("На обслуживании с 01.02.2023", "Соколова", "Прежнее дело 01.02.2021 – 01.02.2022")
                .contains("Улучшение ситуации в семье");
        assertThat(page.text(".tabs a[aria-current=page]")).isEqualTo("Сопровождение");
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where event = 'CaseworkViewed' and ? = any (subjects)",
                        family))
                .isEqualTo(2L);
    }

    @Test
    void aFamilyOutOfReachIsNotThere() {
        assertThat(browser.as(small.colleagueAccount()).open(path).status()).isEqualTo(404);
    }
}
