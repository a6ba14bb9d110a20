package opora.documents.print;

import static opora.documents.db.Tables.PRINTED;
import static opora.documents.db.Tables.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.documents.FormValues;
import opora.documents.Kind;
import opora.documents.PrintedForm;
import opora.documents.Printing;
import opora.platform.Ids;
import opora.platform.web.Html;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** The office replaces a template, looks at it and goes back; what is printed has a number. */
@PageTest
class TemplatesPagesTest {

    private static final String PATH = "/documents/templates/answer";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    Printing printing;

    @Autowired
    FormDirectory directory;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void atTheDesk() {
        small = centre.small();
        browser.as(small.director());
    }

    @Test
    void theFieldsOfAPaperAreExplained() {
        assertThat(browser.open("/documents/templates").text("table.templates"))
                .contains("Ответ заявителю", "Акт обследования условий жизни", "Личное дело", "Встроенный шаблон");
        assertThat(browser.open(PATH).text("#fields"))
                .contains("${addressee}", "Школа № 3", "обязательное", "${reg_number}", "17/2026");
    }

    @Test
    void everyBuiltInTemplateIsWholeAndFillsTheInventedFamily() {
        for (PrintedForm form : directory.all()) {
            var path = "/documents/templates/" + form.code();
            var template = browser.open(path + "/built-in.docx").response().getContentAsByteArray();
            var found = TemplateCheck.fields(new java.io.ByteArrayInputStream(template), directory.names(form));
            assertThat(directory.missing(form, found)).as(form.code()).isEmpty();
            var sample = browser.open(path + "/built-in/sample.docx").response().getContentAsByteArray();
            assertThat(Paper.words(sample)).as(form.code()).doesNotContain("${").contains("КЦСОН «Надежда»");
        }
    }

    @Test
    void anOwnTemplateIsUploadedLookedAtChosenAndLeftAgain() {
        var answer = upload(Paper.lines("Наш бланк ${institution}", "Кому: ${addressee}", "${received_on} ${result}"));
        assertThat(answer.location()).isEqualTo(PATH);
        assertThat(browser.open(PATH).text("#versions"))
                .contains("Версия 1", "Наш бланк — без рамки", "Печатать по этой");
        assertThat(Paper.words(browser.open(PATH + "/versions/1/sample.docx")
                        .response()
                        .getContentAsByteArray()))
                .contains("Наш бланк КЦСОН «Надежда»", "Кому: Школа № 3");
        assertThat(printed(Ids.next())).doesNotContain("Наш бланк");

        browser.submit(PATH + "/choice", "version", "1");
        assertThat(browser.open("/documents/templates").text("table.templates")).contains("Версия 1");
        assertThat(printed(Ids.next())).contains("Наш бланк", "Кому: Школа № 9");

        upload(Paper.lines("Второй ${institution} ${addressee} ${received_on} ${result}"));
        browser.submit(PATH + "/choice", "version", "2");
        assertThat(printed(Ids.next())).contains("Второй");
        assertThat(db.fetchCount(TEMPLATE, TEMPLATE.IN_USE.isTrue())).isEqualTo(1);

        browser.submit(PATH + "/choice");
        assertThat(printed(Ids.next())).doesNotContain("Второй", "Наш бланк");
        assertThat(browser.open(PATH).text("#versions")).contains("Версия 2", "Версия 1");
        assertThat(browser.open(PATH).text("#built-in")).contains("используется");
    }

    @Test
    void whatIsWrongWithATemplateIsSaidBesideIt() {
        assertThat(upload(Paper.lines("${фамилия_семьи}")).text("#file-problem"))
                .contains("программа не знает", "«фамилия_семьи»");
        assertThat(upload(Paper.lines("${addressee")).text("#file-problem")).contains("не закрыто");
        assertThat(upload(Paper.lines("${\"x\"?new()}")).status()).isEqualTo(422);
        assertThat(upload("not a document".getBytes()).status()).isEqualTo(422);
        assertThat(db.fetchCount(TEMPLATE)).isZero();

        upload(Paper.lines("Только ${institution}"));
        assertThat(browser.open(PATH).text("#versions"))
                .contains("Нет обязательных полей: ${addressee}, ${received_on}, ${result}");
    }

    @Test
    void aPaperKeepsItsNumberAndTheNextOneGetsTheNext() {
        var first = Ids.next();
        assertThat(print(first).fileName()).startsWith("answer-1-");
        assertThat(print(Ids.next()).fileName()).startsWith("answer-2-");
        assertThat(print(first).fileName()).startsWith("answer-1-");
        var change = centre.by(small.director());
        assertThat(printing.number("answer", first, change))
                .contains("1/" + change.today().getYear());
        assertThat(db.fetchSingle(PRINTED, PRINTED.RECORD_ID.eq(first)).getCopies())
                .isEqualTo(2);
        var table = browser.open("/documents/printed?kind=answer").text("table.printed");
        assertThat(table).contains("№ 2/", "№ 1/", "Ответ заявителю", "последний");
        assertThat(browser.open("/documents/printed?kind=survey").text(".empty-title"))
                .isEqualTo("Ещё ничего не напечатано");
        assertThat(browser.open("/documents/printed?year=abc").status()).isEqualTo(422);
    }

    @Test
    void whoPrintsDoesNotRewriteTheTemplates() {
        browser.as(small.specialistAccount());
        assertThat(browser.open("/documents/templates").status()).isEqualTo(403);
        assertThat(upload(Paper.lines("${institution}")).status()).isEqualTo(403);
        assertThat(browser.open("/documents/printed").status()).isEqualTo(403);
    }

    private Browser.Answer upload(byte[] template) {
        var request =
                multipart(PATH).file(new MockMultipartFile("file", "бланк.docx", Kind.DOCX.contentType(), template));
        request.param("note", "Наш бланк — без рамки").with(csrf());
        return browser.send(request);
    }

    private Html.Download print(UUID record) {
        var values = new FormValues().text("institution", "Центр").text("addressee", "Школа № 9");
        return printing.print("answer", record, null, values, centre.by(small.director()));
    }

    private String printed(UUID record) {
        try {
            var out = new java.io.ByteArrayOutputStream();
            print(record).content().writeTo(out);
            return Paper.words(out.toByteArray());
        } catch (java.io.IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }
}
