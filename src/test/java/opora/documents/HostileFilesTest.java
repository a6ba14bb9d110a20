package opora.documents;

import static opora.people.PeopleFixture.family;
import static opora.people.PeopleFixture.mother;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Each of them is refused with a sentence, through every door that takes files, and nothing of it stays. */
@PageTest
@Timeout(30)
class HostileFilesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    Centre.Small small;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        var registered = registerFamily.registerAll(
                List.of(family(small.near(), mother("Рожкова"))), centre.by(small.director()));
        path = "/families/" + registered.getFirst().familyId() + "/documents";
        browser.as(small.director());
    }

    static List<HostileFiles.Hostile> all() {
        return HostileFiles.all();
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAsADocument(HostileFiles.Hostile hostile) {
        mustBeRefused(send(path, hostile));

        assertThat(db.fetchValue("select count(*) from documents.file where institution_id = ?", small.institution()))
                .isEqualTo(0L);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isRefusedAsAnImport(HostileFiles.Hostile hostile) {
        mustBeRefused(send("/import", hostile));
    }

    private static void mustBeRefused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".invalid-feedback").text()).matches("[А-ЯЁ].*[а-яё].*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd.txt",
                "..\\..\\boot.txt",
                "C:\\Users\\a\\a.txt",
                "строка\r\nSet-Cookie: a=b.txt",
                "имя\u0000.txt",
                "обратно\u202Etxt.exe.txt",
                "\"><script>alert(1)<.txt",
                "'; drop table documents.file; --.txt",
                "нулевая\u200Bширина.txt",
                "....txt"
            })
    void aNameIsOnlyShown(String name) {
        var answer = browser.send(multipart(path)
                .file(new MockMultipartFile("file", name, "text/html", HostileFiles.text("заметка")))
                .with(csrf()));

        if (answer.status() == 422) {
            mustBeRefused(answer);
            return;
        }
        var line = browser.open(path).page().select("tbody a").first();
        assertThat(line.text()).doesNotContain("/", "\\", "\r", "\n", "\u0000", "\u202E", "\u200B", "<", ":");
        var file = browser.open(line.attr("href")).response();
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("\r", "\n");
        assertThat(file.getContentType()).startsWith("text/plain");
        assertThat(file.getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void aVeryLongNameKeepsItsEnding() {
        browser.send(multipart(path)
                .file(new MockMultipartFile("file", "я".repeat(5_000) + ".txt", null, HostileFiles.text("заметка")))
                .with(csrf()));

        assertThat(browser.open(path).page().select("tbody a").first().text())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith(".txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "odt", "ods"})
    void whatIsOnlyAPaperComesIn(String ending) {
        var answer = browser.send(multipart(path)
                .file(new MockMultipartFile(
                        "file", "бумага." + ending, null, OfficeFile.of(ending).bytes()))
                .with(csrf()));

        assertThat(answer.page().select(".invalid-feedback").text()).isEmpty();
        assertThat(answer.status()).isEqualTo(303);
    }

    private Browser.Answer send(String to, HostileFiles.Hostile hostile) {
        var file = new MockMultipartFile(
                "file",
                hostile.name(),
                "application/octet-stream",
                hostile.content().get());
        return browser.send(multipart(to).file(file).with(csrf()));
    }
}
