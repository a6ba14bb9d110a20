package opora.reports.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.reports.Story;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class PicturesTest {

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
    void theTableOfServicesAddsUpToTheReport() {
        var page = browser.open("/reports/pictures?year=2023").page();
        var report = browser.open("/reports/T23?year=2023").page();

        assertThat(page.select("a[href=/reports/T23/T23-11?year=2023]").text())
                .isEqualTo(report.select("#T23-11 .value a").text());
        assertThat(page.select("svg[role=img] > title")).isNotEmpty();
    }

    @Test
    void aStepOfTheLadderOpensToItsFamilies() {
        var page = browser.open("/reports/pictures?year=2023").page();
        var step = page.select("a[href*=/reports/pictures/families]").first();
        assertThat(step).isNotNull();

        var families = browser.open(step.attr("href")).page();

        assertThat(families.select("tbody tr")).hasSize(Integer.parseInt(step.text()));
        assertThat(families.select("tbody a").first().attr("href")).startsWith("/families/");
    }

    @Test
    void aYearThatIsNotThereYetIsNotFound() {
        assertThat(browser.open("/reports/pictures?year=2107").status()).isEqualTo(404);
        assertThat(browser.open("/reports/pictures/families?year=2023&from=sop&to=risk")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFamilyThatRisesGoesUp() {
        var ladder = Ladder.of(
                List.of(new PictureStore.Step("asocial", "risk", 3), new PictureStore.Step("stable", "stable", 1)));

        assertThat(ladder.rungs().stream().map(Ladder.Rung::status))
                .containsExactly("stable", "risk", "dysfunctional", "asocial");
        assertThat(ladder.total("rose")).isEqualTo(3);
        assertThat(ladder.families("asocial", "risk")).isEqualTo(3);
        assertThat(ladder.families("risk", "asocial")).isZero();
        var rung = ladder.rungs().get(1);
        assertThat(rung.right().height())
                .isEqualTo(3 * ladder.rungs().getFirst().left().height(), within(0.001));
    }

    @Test
    void theMapKeepsDistancesAndASettlementWithoutAPlaceStaysInTheTable() {
        var section = UUID.randomUUID();
        var coverage = Coverage.of(List.of(
                place(section, "Северное", "60.0", "44.0", 10, 10),
                place(section, "Южное", "59.0", "44.0", 10, 5),
                place(section, "Восточное", "60.0", "46.0", 40, 0),
                place(section, "Где-то", null, null, 7, 7)));

        assertThat(coverage.sections()).singleElement().satisfies(each -> {
            assertThat(each.living()).isEqualTo(67);
            assertThat(each.served()).isEqualTo(22);
        });
        assertThat(coverage.points())
                .hasSize(3)
                .extracting(Coverage.Point::fifth)
                .containsExactly(0, 5, 3);
        var north = coverage.points().get(1);
        var south = coverage.points().get(2);
        var east = coverage.points().get(0);
        // Two degrees of longitude at this latitude are about as long as one of latitude.
        assertThat((east.x() - north.x()) / (south.y() - north.y())).isEqualTo(1.0, within(0.05));
    }

    private static PictureStore.Place place(
            UUID section, String name, String latitude, String longitude, int living, int served) {
        return new PictureStore.Place(
                section,
                "Участок № 1",
                UUID.randomUUID(),
                name,
                latitude == null ? null : new BigDecimal(latitude),
                longitude == null ? null : new BigDecimal(longitude),
                living,
                served);
    }
}
