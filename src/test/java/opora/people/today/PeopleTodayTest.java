package opora.people.today;

import static opora.people.PeopleFixture.LONG_AGO;
import static opora.people.PeopleFixture.child;
import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.Curators;
import opora.people.RegisterFamily;
import opora.people.StatusDraft;
import opora.people.Statuses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PeopleTodayTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Curators curators;

    @Autowired
    Statuses statuses;

    @Autowired
    RemoveFromService removeFromService;

    @Test
    void theDayNamesFamiliesThatMissSomethingAndChildrenComingOfAge() {
        var small = centre.small();
        var change = centre.by(small.director());
        var soon = change.today().minusYears(18).plusDays(10);
        var families = registerFamily.registerAll(
                List.of(
                        family(small.near(), mother("Рожкова"), child("Рожкова", soon)),
                        family(small.near(), mother("Гусева"), child("Гусева", soon.plusMonths(3))),
                        family(small.near(), mother("Лаптева")),
                        family(small.remote(), mother("Ершова"))),
                change);
        curators.appoint(families.get(0).familyId(), small.specialist(), LONG_AGO, change);
        statuses.start(
                new StatusDraft(families.get(1).familyId(), "practice", "risk", LONG_AGO, null, "", null, ""), change);
        removeFromService.remove(new Removal(families.get(2).familyId(), LONG_AGO, "moved"), change);

        var page = browser.as(small.specialistAccount()).open("/").page();

        assertThat(page.select("#now li").eachText())
                .anySatisfy(line -> assertThat(line).contains("Семьи без куратора", "Гусева"))
                .noneSatisfy(line -> assertThat(line).contains("Семьи без куратора", "Рожкова"))
                .anySatisfy(line -> assertThat(line).contains("Семьи без статуса", "Рожкова"))
                .noneSatisfy(line -> assertThat(line).contains("Семьи без статуса", "Гусева"))
                .anySatisfy(line -> assertThat(line).contains("Скоро 18 лет", "Рожкова Вера Сергеевна"))
                .noneSatisfy(line -> assertThat(line).contains("Скоро 18 лет", "Гусева"));
        assertThat(page.select("main").text()).doesNotContain("Лаптева", "Ершова");
    }
}
