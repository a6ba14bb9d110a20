package opora.documents;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** A file that waits for the scanner is seen by those who added it, and given to nobody. */
@PageTest
class QuarantineTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Files files;

    @Autowired
    DSLContext db;

    @Test
    void aFileInQuarantineIsShownAndNotGiven() {
        var small = centre.small();
        var registered = registerFamily.registerAll(
                List.of(family(small.near(), mother("Рожкова"))), centre.by(small.director()));
        var id = registered.getFirst().familyId();
        var path = "/families/" + id + "/documents";
        var sent = new MockMultipartFile("file", "справка.txt", null, HostileFiles.text("справка"));
        try (var upload = Upload.of(sent)) {
            files.keep(Owner.family(id), upload, centre.by(small.specialistAccount()));
        }
        db.execute("update documents.file set scan = 'quarantined' where owner_id = ?", id);
        browser.as(small.specialistAccount());

        var row = browser.open(path).page().select("tbody tr").first();
        assertThat(row.text()).contains("справка.txt", "Карантин: ждёт проверки на вирусы");
        assertThat(row.select("a[download]")).isEmpty();
        var file = row.select("a[href$=removal]").attr("href").replace("/removal", "");
        var refused = browser.open(file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text(".refusals")).contains("Файл в карантине");

        assertThat(browser.open("/files").status()).isEqualTo(403);
        var watched = browser.as(small.director()).open("/files");
        assertThat(watched.text("#quarantined tbody tr")).startsWith("TXT 1").contains("Мария Петровна");
        assertThat(watched.page().select("#removed tbody tr")).isEmpty();
        assertThat(watched.page().select("main").text())
                .as("neither the file nor the family is named")
                .doesNotContain("справка", "Рожков");
        browser.as(small.specialistAccount());

        assertThat(browser.submit(file + "/scan").location()).isEqualTo(path);
        assertThat(browser.open(file).text()).isEqualTo("справка");

        browser.submit(file + "/removal", "reason", "не та семья");
        watched = browser.as(small.director()).open("/files");
        assertThat(watched.page().select("#quarantined tbody tr")).isEmpty();
        assertThat(watched.page().select("#removed tbody tr")).hasSize(1);
        assertThat(watched.page().select("main").text()).doesNotContain("справка", "не та семья");
    }
}
