package opora.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The checklist of a case file is read from the facts, and its cover is a document with a number. */
@PageTest
class CaseFileTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    UUID family;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()))
                .familyId();
        path = "/families/" + family + "/casework/file";
        browser.as(small.specialistAccount());
    }

    @Test
    void whatIsMissingIsSaidOnThePageOfTheFamilyAndInTheChecklist() {
        assertThat(browser.open("/families/" + family + "/casework").text("#casework-file"))
                .contains("Акты обследования условий жизни нет", "Мониторинг семьи нет", "Опись");
        var page = browser.open(path);
        assertThat(page.text("#missing")).isEqualTo("Не хватает обязательных документов: 5");
        assertThat(page.text("#case-file")).contains("Согласия", "обязательный", "Направления 0");
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where("event = 'CaseFileViewed' and ? = any(subjects)", family)))
                .isEqualTo(1);
    }

    @Test
    void theCoverIsADocumentWithANumber() throws IOException {
        var answer = browser.submit(path + ".docx");
        var words = words(answer.response().getContentAsByteArray());
        assertThat(words)
                .contains("Личное дело №", "Рожков", "Рожкова Алёна", "12.03.1990", "Мать", "Дочь", "Участок № 1")
                .contains(
                        "Акты обследования условий жизни",
                        "Опись № 1/" + LocalDate.now(clock).getYear())
                .doesNotContain("${");
        assertThat(browser.open(path).text("h2")).contains("№ 1/");
        assertThat(db.fetchCount(
                        db.select().from("documents.printed").where("form = 'case-file' and family_id = ?", family)))
                .isEqualTo(1);
    }

    @Test
    void aColleagueOfAnotherSectionHasNoFile() {
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.submit(path + ".docx").status()).isEqualTo(404);
        assertThat(db.fetchCount(db.select().from("documents.printed"))).isZero();
    }

    private static String words(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }
}
