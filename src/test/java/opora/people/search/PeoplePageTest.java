package opora.people.search;

import static opora.people.PeopleFixture.LONG_AGO;
import static opora.people.PeopleFixture.child;
import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.member;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.Curators;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.Sex;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.Change;
import opora.platform.text.Snils;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PeoplePageTest {

    @Autowired
    DSLContext db;

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Statuses statuses;

    @Autowired
    Curators curators;

    @Autowired
    RemoveFromService removeFromService;

    Centre.Small small;
    Change director;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        director = centre.by(small.director());
        browser.as(small.specialistAccount());
    }

    @ParameterizedTest
    @CsvSource({
        "Рожкова Алёна, точно",
        "алена РОЖКОВА, точно",
        "Рожкова Алена Сергеевна, точно",
        "Сергеевна Алёна Рожк, начало слова",
        "hj;rjdf fktyf, другая раскладка",
        "Рошкова Алёна, похоже",
        "Рожова Алена, похоже",
    })
    void aPersonIsFoundHoweverTheNameIsTyped(String typed, String reason) {
        registerFamily.registerAll(
                List.of(family(small.near(), mother("Рожкова")), family(small.near(), mother("Гусева"))), director);

        var page = browser.submit("/people", "q", typed).page();

        assertThat(page.select(".persons tbody tr")).singleElement().satisfies(row -> {
            assertThat(row.text()).startsWith("Рожкова Алёна Сергеевна");
            assertThat(row.text()).contains("12.03.1990", "№ 2021-00001", "село Берёзовка", "Участок № 1");
            assertThat(row.select(".match").text()).isEqualTo(reason);
        });
        assertThat(page.select("input#q").val()).isEqualTo(typed);
    }

    @Test
    void theClosestComeFirstAndEveryWordMustMeet() {
        registerFamily.registerAll(
                List.of(
                        family(small.near(), member("Рошкова", "Алёна", null, "mother", null)),
                        family(small.near(), mother("Рожкова")),
                        family(small.near(), member("Рожкова", "Инна", null, "mother", null))),
                director);

        assertThat(found("рожкова алена")).containsExactly("Рожкова Алёна Сергеевна", "Рошкова Алёна Сергеевна");
    }

    @Test
    void numbersFindToo() {
        var snils = Snils.withControl(123_456_789);
        var person =
                new PersonDraft("Рожкова", "Алёна", null, Sex.FEMALE, null, snils.formatted(), "8 (48142) 5-12-34");
        registerFamily.register(family(small.near(), new MemberDraft(person, "mother", null)), director);

        assertThat(browser.submit("/people", "q", "№ 2021-00001").text(".families tbody"))
                .contains("Рожкова");
        assertThat(browser.submit("/people", "q", snils.digits()).text(".match"))
                .isEqualTo("СНИЛС совпадает");
        assertThat(browser.submit("/people", "q", "84814251234").text(".match")).isEqualTo("телефон совпадает");
        assertThat(browser.submit("/people", "q", "2021-00002").text(".empty-title"))
                .isEqualTo("Никого не нашли");
    }

    @Test
    void aPassportOrACertificateOfBirthFindsHoweverItIsWritten() {
        registerFamily.register(
                family(
                        small.near(),
                        new MemberDraft(documented("Алёна", Sex.FEMALE, "40 15 123456"), "mother", null),
                        new MemberDraft(documented("Вера", Sex.FEMALE, "II-МЮ № 500000"), "daughter", null)),
                director);

        for (var typed : List.of("4015 № 123456", "40 15 123456")) {
            assertThat(browser.submit("/people", "q", typed).text(".match"))
                    .as(typed)
                    .isEqualTo("документ совпадает");
        }
        for (var typed : List.of("II-МЮ 500000", "11мю500000", "ІІ МЮ № 500000", "П-МЮ N500000")) {
            assertThat(found(typed)).as(typed).containsExactly("Рожкова Вера Сергеевна");
        }
        assertThat(browser.submit("/people", "q", "40 15 123457").text(".empty-title"))
                .isEqualTo("Никого не нашли");
        assertThat(db.fetchValue("select count(*) from people.person where document like '%123456%'"))
                .isEqualTo(0L);
    }

    private static PersonDraft documented(String name, Sex sex, String document) {
        return new PersonDraft("Рожкова", name, "Сергеевна", sex, null, null, null, document);
    }

    @Test
    void whoIsOutOfReachIsNotFound() {
        registerFamily.register(family(small.remote(), mother("Рожкова")), director);

        assertThat(browser.submit("/people", "q", "Рожкова").text(".empty-title"))
                .isEqualTo("Никого не нашли");
        assertThat(browser.open("/people").text(".empty-title")).isEqualTo("По этим условиям никого нет");
        assertThat(browser.submit("/people", "q", "2021-00001").text(".empty-title"))
                .isEqualTo("Никого не нашли");
        browser.as(small.colleagueAccount());
        assertThat(found("Рожкова")).hasSize(1);
    }

    @Test
    void whileTypingOnlyTheResultsComeBack() {
        registerFamily.register(family(small.near(), mother("Рожкова")), director);

        var partial = browser.submit("/people/search", "q", "рож");

        assertThat(partial.text()).doesNotContain("<html").contains("Рожкова Алёна");
    }

    @Test
    void theListIsReadOnByKeyAndKeepsItsFilters() {
        registerFamily.registerAll(
                IntStream.range(0, 60)
                        .mapToObj(i -> family(small.near(), mother("Рожкова")))
                        .toList(),
                director);

        var first = browser.open("/people?legal=none").page();
        var next = first.select("a[rel=next]").attr("href");
        var second = browser.open(next).page();

        assertThat(first.select(".families tbody tr")).hasSize(50);
        assertThat(next).startsWith("/people?legal=none&after=");
        assertThat(second.select(".families tbody tr")).hasSize(10);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(browser.open("/people?show=people").page().select(".persons tbody tr"))
                .hasSize(50);
    }

    @Test
    void familiesAreNarrowedByStatusCuratorAndService() {
        var families = registerFamily.registerAll(
                List.of(
                        family(small.near(), mother("Рожкова"), child("Рожкова", LocalDate.of(2016, 5, 4))),
                        family(small.near(), mother("Гусева")),
                        family(small.near(), mother("Лаптева"))),
                director);
        statuses.start(
                new StatusDraft(families.get(0).familyId(), "legal", "sop", LONG_AGO, null, "", null, ""), director);
        curators.appoint(families.get(1).familyId(), small.specialist(), LONG_AGO, director);
        removeFromService.remove(new Removal(families.get(2).familyId(), LONG_AGO, "moved"), director);

        assertThat(names("/people")).containsExactly("Гусева", "Рожкова");
        assertThat(names("/people?legal=sop")).containsExactly("Рожкова");
        assertThat(names("/people?legal=none")).containsExactly("Гусева");
        assertThat(names("/people?curator=none")).containsExactly("Рожкова");
        assertThat(names("/people?curator=" + small.specialist())).containsExactly("Гусева");
        assertThat(names("/people?service=removed")).containsExactly("Лаптева");
        assertThat(names("/people?service=any&section=" + small.firstSection())).hasSize(3);
        assertThat(names("/people?service=any&section=" + small.secondSection()))
                .isEmpty();
        assertThat(names("/people?section=nonsense")).hasSize(2);
        assertThat(browser.open("/people?legal=sop").text(".families tbody")).contains("СОП", "2 человека");
    }

    private List<String> found(String typed) {
        return browser.submit("/people", "q", typed)
                .page()
                .select("tbody tr td:first-child a")
                .eachText();
    }

    private List<String> names(String path) {
        return browser.open(path).page().select("tbody tr td:first-child a").eachText();
    }
}
