package opora.reports.statement;

import static opora.reports.db.Tables.STATEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class StatementPagesTest {

    private static final String MODEL = "/reports/statements/T23-07";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    Centre.Small small;

    @BeforeEach
    void theMethodistSignsIn() {
        small = centre.small();
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
    }

    @Test
    void anAnswerIsWrittenWithItsDocumentAndStandsInTheList() {
        assertThat(browser.open("/reports/statements").text("tbody tr")).contains("Ответа ещё нет");

        var made = browser.submit(
                MODEL,
                "on",
                "20.12.2023",
                "answer",
                "true",
                "documentTitle",
                "Приказ",
                "documentNumber",
                "14-о",
                "documentDate",
                "18.12.2023");

        assertThat(made.location()).isEqualTo(MODEL);
        assertThat(browser.open("/reports/statements").text("tbody tr"))
                .contains("T23-07", "да", "20.12.2023", "Приказ от 18.12.2023 № 14-о");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        var answer = browser.submit(MODEL, "on", "31.02.2023", "answer", "true", "description", "Модель работает");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#on").val()).isEqualTo("31.02.2023");
        assertThat(answer.text("#on-problem")).isEqualTo("В календаре нет такого дня");
        assertThat(answer.text("#description")).isEqualTo("Модель работает");
        assertThat(browser.submit(MODEL, "on", "02.02.2107", "answer", "true").text("#on-problem"))
                .contains("2107");
        assertThat(browser.submit(MODEL, "on", "02.02.2023", "answer", "true", "documentNumber", "5")
                        .text("#documentTitle-problem"))
                .isEqualTo("Напишите, что это за документ");
    }

    @Test
    void aVoidedAnswerStaysInTheHistoryWithItsReason() {
        browser.submit(MODEL, "on", "20.12.2022", "answer", "false");
        browser.submit(MODEL, "on", "20.12.2023", "answer", "true");
        var id = db.select(STATEMENT.ID)
                .from(STATEMENT)
                .where(STATEMENT.INSTITUTION_ID.eq(small.institution()), STATEMENT.ANSWER.isTrue())
                .fetchSingle(STATEMENT.ID);

        assertThat(browser.submit(MODEL + "/" + id + "/void", "reason", "").status())
                .isEqualTo(422);
        browser.submit(MODEL + "/" + id + "/void", "reason", "Приказ отменён");

        var page = browser.open(MODEL).page();
        assertThat(page.select("tbody tr").get(0).text()).contains("аннулировано", "Приказ отменён");
        assertThat(browser.open("/reports/statements").text("tbody tr")).contains("нет", "20.12.2022");
        assertThat(browser.open(MODEL + "/" + id + "/void").status()).isEqualTo(404);
    }

    @Test
    void aSpecialistReadsOnly() {
        browser.as(small.specialistAccount());

        assertThat(browser.open(MODEL).page().select("form[method=post] textarea"))
                .isEmpty();
        assertThat(browser.submit(MODEL, "on", "20.12.2023", "answer", "true").status())
                .isEqualTo(403);
        assertThat(browser.open("/reports/statements/T23-01").status()).isEqualTo(404);
    }
}
