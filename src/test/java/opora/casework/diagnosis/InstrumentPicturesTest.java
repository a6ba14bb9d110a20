package opora.casework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.documents.HostileFiles;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

@PageTest
class InstrumentPicturesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordFinding recordFinding;

    @Autowired
    DSLContext db;

    @Test
    void whatWasDrawnStandsBesideTheInstrumentAndGoesWithAReason() {
        var small = centre.small();
        var change = centre.by(small.specialistAccount());
        var family = PeopleFixture.family(registerFamily, small, change).familyId();
        var words = Map.of("picture", "Тёплый", "steps", "Печь", "scale", "3");
        var finding = recordFinding.record(
                new FindingDraft(
                        Ids.next(), family, FindingKind.INSTRUMENT, "future_house", null, change.today(), null, words),
                change);
        var path = DiagnosisLinks.finding(family, finding);
        browser.as(small.specialistAccount());

        assertThat(send(path, "дом.txt", "дом".getBytes(StandardCharsets.UTF_8)).text("#file-problem"))
                .contains("Нужна картинка");
        assertThat(send(path, "дом.jpg", HostileFiles.photo(40, 20, 1)).status())
                .isEqualTo(303);
        var source = browser.open(path).page().select("#pictures img").attr("src");
        assertThat(browser.open(source).response().getContentType()).isEqualTo("image/jpeg");
        assertThat(browser.open("/families/" + family + "/casework/diagnosis/instruments/future_house/comparison")
                        .page()
                        .select("#drawn img"))
                .hasSize(2);

        browser.as(small.colleagueAccount());
        assertThat(browser.open(source).status()).isEqualTo(404);
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open(source).status()).isEqualTo(403);
        assertThat(browser.open(path).page().select("#pictures")).isEmpty();

        browser.as(small.specialistAccount());
        assertThat(browser.submit(source + "/removal", "reason", " ").status()).isEqualTo(422);
        assertThat(browser.submit(source + "/removal", "reason", "Не тот").status())
                .isEqualTo(303);
        assertThat(browser.open(source).status()).isEqualTo(404);
        assertThat(pieces(family)).isEqualTo(0L);
    }

    private Object pieces(UUID family) {
        return db.fetchValue(
                "select count(*) from documents.piece p join documents.file f on f.id = p.file_id where f.family_id = ?",
                family);
    }

    private Browser.Answer send(String path, String name, byte[] content) {
        return browser.send(multipart(path + "/pictures")
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf()));
    }
}
