package opora.people.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.InstitutionOpened;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Health, addiction, abuse and offences are for those whose work they are; others see the family without them (NFR-04). */
@PageTest
class SensitiveFieldsTest {

    private static final String ADDICTION = "проблемы с зависимостью";
    private static final String MANY = "Многодетная семья";

    @Autowired
    Centre centre;

    @Autowired
    Browser browser;

    @Autowired
    RegisterFamily register;

    @Autowired
    Categories categories;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Curators curators;

    private Centre.Small small;
    private Change change;
    private UUID family;

    @BeforeEach
    void aFamilyWithASensitiveCategory() {
        small = centre.small();
        change = centre.by(small.director());
        events.publishEvent(new InstitutionOpened(small.institution()));
        family = PeopleFixture.family(register, small, change).familyId();
        for (var code : Set.of("addiction", "many_children")) {
            categories.start(new CategoryDraft(family, null, code, LocalDate.of(2023, 4, 5), null, ""), change);
        }
    }

    @Test
    void thoseWhoWorkWithTheFamilySeeAllOfIt() {
        browser.as(small.specialistAccount());

        assertThat(browser.open(path("")).text("#categories")).contains(ADDICTION, MANY);
        assertThat(browser.open(path("/chronology")).text("main")).contains(ADDICTION);
        assertThat(browser.open("/people").text()).contains(ADDICTION);
        assertThat(browser.open("/people?category=addiction").text("main")).contains("Рожков");
    }

    @Test
    void othersSeeTheFamilyWithoutIt() {
        for (var role : Set.of(Role.METHODIST, Role.ADMINISTRATOR, Role.LAWYER)) {
            browser.as(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));

            assertThat(browser.open(path("")).text("#categories"))
                    .as(role.name())
                    .contains(MANY)
                    .doesNotContain(ADDICTION);
            assertThat(browser.open(path("/chronology")).text()).doesNotContain(ADDICTION);
            assertThat(browser.open("/people?category=many_children").text("main"))
                    .contains("Рожков");
            assertThat(browser.open("/people?category=addiction").text("main"))
                    .as(role.name())
                    .doesNotContain("Рожков");
        }
    }

    @Test
    void aLawyerSeesItInTheirOwnCase() {
        curators.appoint(family, small.colleague(), change.today(), change);
        browser.as(centre.account(small.institution(), small.colleague(), Role.LAWYER, Reach.INSTITUTION, null));

        assertThat(browser.open(path("")).text("#categories")).contains(ADDICTION);
        assertThat(browser.open("/people?category=addiction").text("main")).contains("Рожков");
    }

    private String path(String suffix) {
        return "/families/" + family + suffix;
    }
}
