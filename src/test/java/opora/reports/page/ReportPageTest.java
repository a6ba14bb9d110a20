package opora.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ReportPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Story story;

    @BeforeEach
    void setUp() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void theListNamesTheReportsAndTheMenuLeadsThere() {
        var page = browser.open("/reports").page();

        assertThat(page.select("main a[href=/reports/T23]").text()).contains("Семейная экспедиция");
        assertThat(page.select(".main-menu a[aria-current]").text()).isEqualTo("Отчёты");
    }

    @Test
    void everyResultStandsWithItsDefinitionItsValueAndTheYearBefore() {
        var page = browser.open("/reports/T23?year=2023&part=year").page();

        assertThat(page.select("h2.card-title")).hasSize(13);
        assertThat(page.select("h2.card-title").eachText())
                .anyMatch(title -> title.startsWith("Социальный результат 10."));
        var clients = row(page, "T23-01");
        assertThat(clients.select(".value a").text()).isEqualTo("7");
        assertThat(clients.select(".sum").text()).isEqualTo("2 + 4 + 1 = 7");
        assertThat(clients.select("td").get(1).text()).isEqualTo("1");
        assertThat(clients.select("td").get(2).text()).isEqualTo("+6 +600,0 %");
        assertThat(clients.select(".definition").text()).contains("хотя бы одна запись");
        assertThat(row(page, "T23-33.share").select(".value a").text()).isEqualTo("33,3 %");
        assertThat(row(page, "T23-06.families").text()).contains("не менее 1 700", "не достигнут");
    }

    @Test
    void whatWasNotStatedSaysSo() {
        var model = row(browser.open("/reports/T23?year=2023").page(), "T23-07");

        assertThat(model.select(".no-data").text()).isEqualTo("нет данных");
        assertThat(model.select(".reason").text()).isEqualTo("Утверждение ещё не внесено");
        assertThat(model.select("a").attr("href")).isEqualTo("/reports/statements/T23-07");
    }

    @Test
    void whatWasStatedIsAWordAndOpensToItsDocument() {
        db.execute("""
                insert into reports.statement (institution_id, id, code, stated_on, answer, description, document_title, document_number,
                                               recorded_at, recorded_by)
                values ({0}, gen_random_uuid(), 'T23-07', '2022-11-01', false, 'Проект модели', '', '', now(), {0}),
                       ({0}, gen_random_uuid(), 'T23-07', '2023-11-01', true, 'Модель принята', 'Приказ', '12', now(), {0})""", org.jooq.impl.DSL.val(story.small.institution()));

        var model = row(browser.open("/reports/T23?year=2023").page(), "T23-07");
        assertThat(model.select(".value a").text()).isEqualTo("да");
        assertThat(model.select("td").get(1).text()).isEqualTo("нет");
        assertThat(model.select("td").get(2).text()).isEqualTo("—");
        var list = browser.open("/reports/T23/T23-07?year=2023").page();
        assertThat(list.select(".records tbody tr").eachText())
                .containsExactly("01.11.2023 да Модель принята Приказ № 12", "01.11.2022 нет Проект модели");
        assertThat(list.select(".records-value").text()).isEqualTo("да");
    }

    /** «Увеличение» is told against the period before, absolutely and in per cent (MON-32). */
    @Test
    void growthStandsBesideTheChange() {
        var page = browser.open("/reports/T23?year=2023&part=year").page();

        assertThat(row(page, "T23-01").select(".growth").text()).isEqualTo("+600,0 %");
        assertThat(row(page, "T23-35").select(".change").text()).isEqualTo("−1 −33,3 %");
        assertThat(row(page, "T23-33.share").select(".change").text()).isEqualTo("+33,3 п. п.");
        assertThat(row(page, "T23-08").select(".growth")).isEmpty();
    }

    @Test
    void aRatioOfNothingIsNoDataAndACountOfNothingIsZero() {
        var page = browser.open("/reports/T23?year=1999").page();

        assertThat(row(page, "T23-33.share").select(".no-data").text()).isEqualTo("нет данных");
        assertThat(row(page, "T23-33.share").select(".reason").text()).contains("знаменатель равен нулю");
        assertThat(row(page, "T23-08").select(".value a").text()).isEqualTo("0");
    }

    @Test
    void thePeriodAndThePartOfTheInstitutionAreChosen() {
        var section = story.small.secondSection();
        var page = browser.open("/reports/T23?year=2023&part=q1&section=" + section)
                .page();

        assertThat(page.select(".page-pretitle").text()).isEqualTo("T23 · 01.01.2023 – 31.03.2023");
        assertThat(page.select("select[name=section] option[selected]").text()).isEqualTo("Участок № 2");
        assertThat(page.select("select[name=part] option[selected]").text()).isEqualTo("I квартал");
        assertThat(page.select(".scope").text()).isEqualTo("Участок: Участок № 2");
        assertThat(row(page, "T23-11").select(".value a").text()).isEqualTo("3");
        assertThat(row(page, "T23-11").text()).doesNotContain("достигнут");
    }

    @Test
    void twoDatesAreAPeriodToo() {
        var page = browser.open("/reports/T23?year=2020&part=any&from=20.01.2023&to=3.3.2023")
                .page();

        assertThat(row(page, "T23-11").select(".value a").text()).isEqualTo("4");
        assertThat(page.select("input[name=from]").val()).isEqualTo("20.01.2023");
    }

    @Test
    void aWrongDateComesBackAsItWasTyped() {
        var answer = browser.open("/reports/T23?part=any&from=31.02.2023&to=01.03.2023");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("input[name=from]").val()).isEqualTo("31.02.2023");
        assertThat(answer.text("#from-problem")).isEqualTo("В календаре нет такого дня");
        assertThat(browser.open("/reports/T23?part=any&from=02.02.2023&to=01.01.2023")
                        .text("#to-problem"))
                .startsWith("Конец периода раньше его начала");
        assertThat(browser.open("/reports/T23?part=any&from=02.02.2023").text("#to-problem"))
                .contains("нужны обе даты");
        assertThat(browser.open("/reports/T23?part=q5").status()).isEqualTo(422);
        assertThat(browser.open("/reports/T23?year=20233").status()).isEqualTo(422);
    }

    @Test
    void theNumberOpensToItsFamiliesAndTheLookIsJournalled() {
        var path = row(browser.open("/reports/T23?year=2023").page(), "T23-08")
                .select(".value a")
                .attr("href");
        var page = browser.open(path).page();

        assertThat(path).isEqualTo("/reports/T23/T23-08?from=2023-01-01&to=2023-12-31");
        assertThat(page.select(".records-value").text()).isEqualTo("2");
        assertThat(page.select(".records tbody tr td:first-child").eachText()).containsExactly("Дубровы", "Камышовы");
        assertThat(page.select(".records tbody a").eachAttr("href"))
                .containsExactly("/families/" + story.soldiers, "/families/" + story.endangered);
        assertThat(db.fetchValue(
                        "select details ->> 'code' from audit.entry where event = 'NumberOpened' and kind = 'view'"))
                .isEqualTo("T23-08");
    }

    @Test
    void aNumberOfServicesOpensToTheServicesAndOneOfPeopleToThePeople() {
        var services = browser.open("/reports/T23/T23-18?year=2023").page();
        var people = browser.open("/reports/T23/T23-09?year=2023").page();

        assertThat(services.select(".records tbody tr")).hasSize(1);
        assertThat(services.select(".records tbody a[href=/services/" + story.consultation + "]"))
                .hasSize(1);
        assertThat(services.select(".records tbody").text())
                .contains("01.04.2023", "вся семья", "Дубровы", "Соколова М.");
        assertThat(people.select(".records tbody tr td:first-child").eachText())
                .containsExactly("Дубров Нина", "Дубровина Нина", "Камышова Нина");
        assertThat(people.select(".records tbody a[href^=/people/]")).hasSize(3);
    }

    @Test
    void aRatioOpensToItsHalves() {
        var page = browser.open("/reports/T23/T23-33.share?year=2023").page();

        assertThat(page.select("dd").eachText()).containsExactly("T23-33: 1", "T23-32: 3");
    }

    @Test
    void nobodyAsksAboutASectionOutOfReach() {
        browser.as(story.small.specialistAccount());

        assertThat(browser.open("/reports/T23?year=2023&section=" + story.small.secondSection())
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/reports/T23/T23-32?year=2023&section=" + story.small.secondSection())
                        .status())
                .isEqualTo(404);
        assertThat(row(browser.open("/reports/T23?year=2023").page(), "T23-32")
                        .select(".value a")
                        .text())
                .isEqualTo("0");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndTheAdministratorMayNotLook() {
        assertThat(browser.open("/reports/T24").status()).isEqualTo(404);
        assertThat(browser.open("/reports/T23/T23-99?year=2023").status()).isEqualTo(404);
        assertThat(browser.open("/reports/T23/T23-08?year=2023&after=nonsense").status())
                .isEqualTo(404);
        assertThat(browser.open("/reports/T23?section=" + UUID.randomUUID()).status())
                .isEqualTo(404);

        browser.as(centre.account(story.small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
        assertThat(browser.open("/reports/T23").status()).isEqualTo(403);
    }

    @Test
    void theReportSpeaksEnglish() {
        var page = browser.open("/reports/T23?year=2023&lang=en").page();

        assertThat(row(page, "T23-01").select(".indicator").text()).isEqualTo("Clients who received social services");
        assertThat(page.select("main").text()).contains("at least 1,700", "no data");
    }

    private static Element row(Element page, String code) {
        var row = page.getElementById(code);
        assertThat(row).as(code).isNotNull();
        return row;
    }
}
