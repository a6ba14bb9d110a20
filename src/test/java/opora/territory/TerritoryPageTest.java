package opora.territory;

import static opora.territory.db.Tables.SETTLEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class TerritoryPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;
    UUID district;

    @BeforeEach
    void aDistrictWithVillages() {
        small = centre.small();
        browser.as(small.director());
        district = centre.municipality("Липовский район");
        centre.settlement(district, "Журавлёвка", true);
        centre.settlement(district, "Журавка Нижняя", false);
        centre.settlement(district, "Ключи", false);
    }

    @Test
    void aVillageIsFoundByTheBeginningOfItsNameWhateverTheSpelling() {
        var page = browser.open("/territory?q=ЖУРАВЛЕ&municipality=" + district).page();

        assertThat(page.select("td:first-child").eachText()).first().isEqualTo("село Журавлёвка");
        assertThat(browser.open("/territory?q=Журав&municipality=" + district + "&remote=true")
                        .page()
                        .select("section:first-of-type tbody tr"))
                .hasSize(1);
    }

    @Test
    void aLongListIsReadOn() {
        for (int i = 0; i < 60; i++) {
            centre.settlement(district, "Хутор " + i, false);
        }

        var first = browser.open("/territory?municipality=" + district);
        var second = browser.open(first.page().selectFirst("a[rel=next]").attr("href"));

        assertThat(first.page().select("section:first-of-type tbody tr")).hasSize(50);
        assertThat(second.page().select("section:first-of-type tbody tr")).hasSize(13);
    }

    @Test
    void aSettlementIsAddedAsPeopleWriteIt() {
        var answer = browser.submit(
                "/territory/settlements",
                "municipalityId",
                district.toString(),
                "kind",
                "деревня",
                "name",
                "Ёлкино",
                "remote",
                "true",
                "latitude",
                "59,6201",
                "longitude",
                "44.1");

        assertThat(answer.location()).isEqualTo("/territory?municipality=" + district);
        var added = db.fetchSingle(SETTLEMENT, SETTLEMENT.NAME.eq("Ёлкино"));
        assertThat(added.getRemote()).isTrue();
        assertThat(added.getLatitude()).isEqualByComparingTo("59.6201");
        assertThat(browser.open(answer.location()).text("section tr:contains(Ёлкино)"))
                .contains("отдалённый", "59,6201; 44,1");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        var answer = browser.submit(
                "/territory/settlements",
                "municipalityId",
                district.toString(),
                "kind",
                "село",
                "name",
                "Новое",
                "latitude",
                "севернее",
                "longitude",
                "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().getElementById("latitude").val()).isEqualTo("севернее");
        assertThat(answer.text("#latitude-problem")).contains("Введите число");
        assertThat(browser.submit(
                                "/territory/settlements",
                                "municipalityId",
                                district.toString(),
                                "kind",
                                "село",
                                "name",
                                "Новое",
                                "latitude",
                                "95",
                                "longitude",
                                "44")
                        .text("#latitude-problem"))
                .contains("Широта бывает");
    }

    @Test
    void aSettlementIsChangedAndADistrictRenamed() {
        var village = centre.settlement(district, "Старое", false);

        browser.submit(
                "/territory/settlements/" + village,
                "municipalityId",
                district.toString(),
                "kind",
                "посёлок",
                "name",
                "Старое",
                "remote",
                "true");
        browser.submit(
                "/territory/municipalities/" + district, "name", "Липовский округ", "region", "Ольховая область");

        assertThat(browser.open("/territory?q=старое&municipality=" + district).text("section tbody tr"))
                .contains("посёлок Старое", "Липовский округ", "отдалённый");
        assertThat(browser.open("/territory/settlements/" + village)
                        .page()
                        .getElementById("remote")
                        .hasAttr("checked"))
                .isTrue();
    }

    @Test
    void aSpecialistLooksAndChangesNothing() {
        browser.as(small.specialistAccount());

        assertThat(browser.open("/territory").page().select("main a[href$=new]"))
                .isEmpty();
        assertThat(browser.open("/territory/settlements/new").status()).isEqualTo(403);
        assertThat(browser.submit("/territory/municipalities", "name", "Лишний", "region", "")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(browser.open("/territory/settlements/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(browser.submit(
                                "/territory/settlements",
                                "municipalityId",
                                UUID.randomUUID().toString(),
                                "kind",
                                "село",
                                "name",
                                "Нигде")
                        .status())
                .isEqualTo(404);
    }
}
