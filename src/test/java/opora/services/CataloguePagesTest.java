package opora.services;

import static opora.services.db.Tables.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import opora.Browser;
import opora.Browser.Answer;
import opora.Centre;
import opora.PageTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class CataloguePagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Catalogue catalogue;

    @Autowired
    RecordServices services;

    @Autowired
    DSLContext db;

    FamilyOfTheVillage village;

    @BeforeEach
    void theDirectorSignsIn() {
        village = new FamilyOfTheVillage(db, centre, catalogue);
        browser.as(village.small.director());
    }

    @Test
    void theCatalogueStandsInTheOrderOfTheLawWithBothOtherClasses() {
        var page = browser.open("/services/catalogue").page();

        assertThat(page.select("section.card")).hasSize(8);
        assertThat(page.selectFirst("#service-3\\.51").text())
                .contains("Психолого-педагогические услуги", "Психологические", "Консультация")
                .contains("Детско-родительские отношения");
    }

    @Test
    void aServiceOfTheCentreIsAddedUnderACodeOfItsOwn() {
        var added = save("/services/catalogue/new", "4.90", "Занятие в кружке робототехники", "pedagogical");
        assertThat(added.location()).isEqualTo("/services/catalogue");

        var row = db.selectFrom(SERVICE)
                .where(SERVICE.INSTITUTION_ID.eq(village.small.institution()), SERVICE.CODE.eq("4.90"))
                .fetchSingle();
        assertThat(row.getActive()).isTrue();
        assertThat(row.getUrgent()).isFalse();

        var again = save("/services/catalogue/new", "4.90", "Другое занятие", "pedagogical");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#code-problem")).contains("4.90 уже занят");
        assertThat(again.page().selectFirst("#title").val()).isEqualTo("Другое занятие");
    }

    @Test
    void aServiceThatWasGivenKeepsItsClassesButMayBeRenamedAndPutAside() {
        var id = village.byCode.get("4.66");
        var path = "/services/catalogue/" + id;
        services.record(
                List.of(new DeliveryDraft(
                        id,
                        null,
                        village.son,
                        LocalDate.of(2023, 5, 10),
                        Channel.IN_PERSON,
                        null,
                        1,
                        null,
                        village.small.specialist(),
                        null)),
                centre.by(village.small.director()));

        assertThat(browser.open(path).text(".alert-info")).contains("закреплены");
        assertThat(save(path, "4.66", "Мастер-класс", "household").text("#kind-problem"))
                .contains("менять нельзя");
        assertThat(save(path, "4.99", "Мастер-класс", "pedagogical").text("#code-problem"))
                .contains("менять нельзя");

        assertThat(save(path, "4.66", "Мастер-класс «Место хобби», выездной", "pedagogical")
                        .status())
                .isEqualTo(303);
        var row = db.selectFrom(SERVICE).where(SERVICE.ID.eq(id)).fetchSingle();
        assertThat(row.getTitle()).endsWith("выездной");
        assertThat(row.getActive()).isFalse();
        assertThat(browser.open("/services/catalogue").text("#service-4\\.66")).contains("не действует");
    }

    @Test
    void aSpecialistReadsTheCatalogueAndDoesNotChangeIt() {
        browser.as(village.small.specialistAccount());

        assertThat(browser.open("/services/catalogue").page().select("a[href^=/services/catalogue/]"))
                .isEmpty();
        assertThat(save("/services/catalogue/new", "4.91", "Кружок", "pedagogical")
                        .status())
                .isEqualTo(403);
    }

    private Answer save(String path, String code, String title, String kind) {
        return browser.submit(
                path,
                "code",
                code,
                "title",
                title,
                "kind",
                kind,
                "monitoringClass",
                "psychological_pedagogical",
                "tripClass",
                "pedagogical",
                "form",
                "lesson",
                "subject",
                "leisure",
                "minutes",
                "60");
    }
}
