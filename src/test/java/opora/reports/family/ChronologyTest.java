package opora.reports.family;

import static opora.reports.World.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ChronologyTest {

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
    void theNewestStandsFirstAndEverythingIsThere() {
        var items = items("/families/" + story.endangered + "/chronology");

        assertThat(told(items))
                .containsExactly(
                        "10.07.2023 CLOSING Снята с обслуживания: Улучшение ситуации в семье",
                        "30.06.2023 STATUS_ENDED Снят статус: Социально опасное положение",
                        "03.03.2023 SERVICE Он-лайн занятие логопеда",
                        "01.03.2023 STATUS_STARTED Статус: Неблагополучная семья",
                        "20.01.2023 SERVICE Обеспечение одеждой, обувью и другими предметами первой необходимости",
                        "01.06.2022 STATUS_STARTED Статус: Социально опасное положение",
                        "01.01.2022 STATUS_STARTED Статус: Асоциальная семья",
                        "01.01.2021 CURATOR Назначен куратор: Ершова М. П.",
                        "01.01.2021 MOVED Место жительства: село Дальнее",
                        "01.01.2021 JOINED В составе семьи: Иной член семьи",
                        "01.01.2021 JOINED В составе семьи: Иной член семьи",
                        "01.01.2021 OPENED Принята на обслуживание");
        assertThat(items.get(4).text()).contains("срочная", "× 2", "Камышова Нина", "очно");
        assertThat(items.get(4).select("a").eachAttr("href")).anyMatch(path -> path.startsWith("/services/"));
    }

    @Test
    void aServiceToTheWholeFamilyStandsOnce() {
        var items = items("/families/" + story.soldiers + "/chronology");

        assertThat(items.stream()
                        .filter(item -> item.select("a[href=/services/" + story.consultation + "]")
                                        .size()
                                > 0))
                .singleElement()
                .satisfies(item -> assertThat(item.text()).contains("вся семья", "выезд"));
    }

    @Test
    void aLongLifeIsReadByPages() {
        for (int i = 0; i < 120; i++) {
            story.world.served("1.08", story.movers, null, story.small.specialist(), on(11, 11), "visit", 1);
        }
        var seen = new ArrayList<String>();
        var path = "/families/" + story.movers + "/chronology";
        while (!path.isEmpty()) {
            var page = browser.open(path).page();
            page.select(".chronology a[href^=/services/]").forEach(link -> seen.add(link.attr("href")));
            path = page.select("a[rel=next]").attr("href");
        }

        assertThat(seen).hasSize(121).doesNotHaveDuplicates();
    }

    @Test
    void whoDoesNotReachTheFamilyDoesNotReadItsLife() {
        browser.as(story.small.specialistAccount());

        assertThat(browser.open("/families/" + story.endangered + "/chronology").status())
                .isEqualTo(404);
        assertThat(browser.open("/families/" + story.soldiers + "/chronology").status())
                .isEqualTo(200);
        assertThat(browser.open("/families/" + story.soldiers + "/chronology?after=x")
                        .status())
                .isEqualTo(404);
        assertThat(db.fetchValue(
                        "select count(*) from audit.entry where event = 'ChronologyOpened' and kind = 'view' and ? = any(subjects)",
                        story.soldiers))
                .isEqualTo(1L);
    }

    private List<Element> items(String path) {
        return browser.open(path).page().select(".chronology > li");
    }

    private static List<String> told(List<Element> items) {
        return items.stream()
                .map(item -> {
                    var text = item.selectFirst("div");
                    var service = text.selectFirst("a[href^=/services/]");
                    return item.select("time").text() + " " + item.attr("data-kind") + " "
                            + (service == null ? text.ownText() : service.text());
                })
                .toList();
    }
}
