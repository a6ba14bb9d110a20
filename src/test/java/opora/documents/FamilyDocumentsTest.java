package opora.documents;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The papers of a family: added, listed, taken out and removed by those who reach the family. */
@PageTest
class FamilyDocumentsTest {

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

    Centre.Small small;
    UUID family;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = registerFamily
                .registerAll(List.of(family(small.near(), mother("Рожкова"))), centre.by(small.director()))
                .getFirst()
                .familyId();
        path = "/families/" + family + "/documents";
        browser.as(small.specialistAccount());
    }

    @Test
    void theTabSaysThatNothingIsThereAndHowToBegin() {
        var page = browser.open(path).page();

        assertThat(page.select(".tabs [aria-current]").text()).isEqualTo("Документы");
        assertThat(page.select(".empty-title").text()).isEqualTo("Документов пока нет");
        assertThat(page.select("input[capture=environment]")).hasSize(1);
        assertThat(page.title()).startsWith("Семья № ").doesNotContain("Рожков");
    }

    @Test
    void aFileComesOutAsItWentIn() {
        var pdf = HostileFiles.pdf("1 0 obj << /Type /Catalog >> endobj\n" + "% Рожкова\n".repeat(150_000));

        assertThat(send("Справка о доходах.pdf", pdf).status()).isEqualTo(303);
        var page = browser.open(path).page();
        assertThat(page.select("tbody tr")).singleElement().satisfies(row -> assertThat(row.text())
                .contains("Справка о доходах.pdf", "PDF · 2 МБ", "Мария Петровна"));

        var file = browser.open(page.select("tbody a").attr("href")).response();

        assertThat(file.getContentAsByteArray()).isEqualTo(pdf);
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%D0%A1%D0%BF%D1%80%D0%B0%D0%B2%D0%BA%D0%B0%20");
        assertThat(events()).containsExactly("FileKept", "FileTakenOut");
    }

    @Test
    void theDatabaseHoldsNeitherTheNameNorTheContent() {
        send("Рожкова.txt", "Рожкова Алёна, справка".getBytes(StandardCharsets.UTF_8));

        var name = db.fetchValue("select name from documents.file where owner_id = ?", family);
        var bytes = (byte[]) db.fetchValue(
                "select bytes from documents.piece where file_id = (select id from documents.file where owner_id = ?)",
                family);

        assertThat(name.toString()).startsWith("v1:").doesNotContain("Рожкова");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("Рожкова", "справка");
    }

    @Test
    void aPieceOfAnotherFileDoesNotOpen() {
        send("первый.txt", "первый".getBytes(StandardCharsets.UTF_8));
        send("второй.txt", "второй".getBytes(StandardCharsets.UTF_8));
        db.execute("""
                update documents.piece p set bytes = (select q.bytes from documents.piece q where q.file_id <> p.file_id
                                                      and q.institution_id = p.institution_id limit 1)
                where institution_id = ?""", small.institution());

        var file = browser.open(path).page().select("tbody a").attr("href");

        assertThatThrownBy(() -> browser.open(file)).hasRootCauseMessage("decryption failed");
    }

    @Test
    void aPhotoLosesItsPlaceAndStandsUpright() throws IOException {
        assertThat(send("снимок.jpg", HostileFiles.photo(40, 20, 6)).status()).isEqualTo(303);

        var answer = browser.open(browser.open(path).page().select("tbody a").attr("href"));
        var bytes = answer.response().getContentAsByteArray();
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));

        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "55.7558");
        assertThat(picture.getWidth()).isEqualTo(20);
        assertThat(picture.getHeight()).isEqualTo(40);
        assertThat(new Color(picture.getRGB(10, 4)).getRed()).isGreaterThan(180);
        assertThat(new Color(picture.getRGB(10, 36)).getBlue()).isGreaterThan(180);
    }

    @Test
    void aPictureIsDrawnAnewWithoutWhatHidesBehindIt() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png", picture);
        picture.writeBytes("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));

        assertThat(send("скан.png", picture.toByteArray()).status()).isEqualTo(303);

        assertThat(browser.open(browser.open(path).page().select("tbody a").attr("href"))
                        .text())
                .doesNotContain("script");
    }

    @Test
    void whoDoesNotReachTheFamilyReachesNoFile() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));
        var file = browser.open(path).page().select("tbody a").attr("href");

        browser.as(small.colleagueAccount());

        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(file).status()).isEqualTo(404);
        assertThat(browser.submit(file + "/removal", "reason", "ошибка").status())
                .isEqualTo(404);
        assertThat(send("чужое.txt", "текст".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(404);
    }

    @Test
    void whoKeepsTheSystemReadsNoPapers() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));
        var file = browser.open(path).page().select("tbody a").attr("href");
        var administrator = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);

        browser.as(administrator);

        assertThat(browser.open(path).status()).isEqualTo(403);
        assertThat(browser.open(file).status()).isEqualTo(403);
        assertThat(browser.open(path.replace("/documents", ""))
                        .page()
                        .select(".tabs")
                        .text())
                .doesNotContain("Документы");
    }

    @Test
    void aFileIsNotFoundUnderAnotherFamily() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));
        var file = browser.open(path).page().select("tbody a").attr("href");
        var other = registerFamily
                .registerAll(List.of(family(small.near(), mother("Гусева"))), centre.by(small.director()))
                .getFirst()
                .familyId();

        assertThat(browser.open(file.replace(family.toString(), other.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRemovalNeedsItsReasonAndLeavesNoContent() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));
        var file = browser.open(path).page().select("tbody a").attr("href");

        assertThat(browser.submit(file + "/removal", "reason", " ")
                        .page()
                        .select(".alert-danger, .invalid-feedback")
                        .text())
                .contains("Укажите причину удаления");
        assertThat(browser.submit(file + "/removal", "reason", "Приложен по ошибке")
                        .location())
                .isEqualTo(path);

        assertThat(browser.open(file).status()).isEqualTo(404);
        assertThat(db.fetchValue("select count(*) from documents.piece where institution_id = ?", small.institution()))
                .isEqualTo(0L);
        assertThat(db.fetchValue("select removal_reason from documents.file where owner_id = ?", family)
                        .toString())
                .startsWith("v1:");
        assertThat(events()).containsExactly("FileKept", "FileRemoved");
    }

    @Test
    void withTheDataOfTheFamilyItsPapersGo() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));

        files.erase(Owner.family(family), centre.by(small.director()));

        assertThat(browser.open(path).page().select("tbody tr")).isEmpty();
        assertThat(db.fetchValue("select count(*) from documents.piece where institution_id = ?", small.institution()))
                .isEqualTo(0L);
    }

    @Test
    void theSameFileIsNotKeptTwice() {
        send("справка.txt", "текст".getBytes(StandardCharsets.UTF_8));

        assertThat(send("копия.txt", "текст".getBytes(StandardCharsets.UTF_8))
                        .page()
                        .select(".invalid-feedback")
                        .text())
                .isEqualTo("Такой файл здесь уже есть");
    }

    @Test
    void nothingChosenIsSaid() {
        assertThat(send("", new byte[0]).page().select(".invalid-feedback").text())
                .isEqualTo("Выберите файл");
    }

    private Browser.Answer send(String name, byte[] content) {
        return browser.send(multipart(path)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf()));
    }

    private List<String> events() {
        return db.fetch(
                        "select event from audit.entry where ? = any(subjects) and event like 'File%' order by at, id",
                        family)
                .getValues(0, String.class);
    }
}
