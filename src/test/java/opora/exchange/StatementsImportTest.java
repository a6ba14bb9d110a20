package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.reports.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class StatementsImportTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 20);

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    Statements statements;

    private Centre.Small centre;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        centre = centres.small();
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
    }

    @Test
    void answersAreTakenOnceAndTakenBack() {
        var page = desk.checked(book("T23-07", "20.12.2023", "да"));
        browser.submit(page + "/taking");
        desk.await(page);

        assertThat(statements.answers(centre.institution()))
                .isEqualTo(Map.of(new Statements.Answered("T23-07", DAY), true));
        assertThat(browser.open(desk.checked(book("Т23-07", "20.12.2023", "да")))
                        .text("main"))
                .contains("новых строк нет");

        browser.submit(page + "/undoing");
        desk.await(page);
        assertThat(statements.answers(centre.institution())).isEmpty();
    }

    @Test
    void whatCannotBeTrueComesBackWithItsReason() {
        var page = desk.checked(book("T23-07", "20.12.2023", "да"));
        browser.submit(page + "/taking");
        desk.await(page);
        var book = book("T23-01", "20.12.2023", "да")
                .row("T23-14", "02.02.2107", "да", null, null)
                .row("T23-14", "02.02.2023", "возможно", null, null)
                .row("T23-07", "20.12.2023", "нет", null, null);

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Утверждения 2 Показатель Показателя «T23-01» с ответом «да» или «нет» нет. Коды стоят на странице «Утверждения».",
                        "Утверждения 3 Дата Год 2107 — похоже на опечатку",
                        "Утверждения 4 Ответ «возможно» — ожидается «да» или «нет»",
                        "Утверждения 5 Ответ На этот день уже записан другой ответ. Измените его на странице «Утверждения».");
    }

    private static SmallBook book(String code, String on, String answer) {
        return new SmallBook()
                .sheet("Утверждения", "Показатель", "Дата", "Ответ", "Описание", "Документ")
                .row(code, on, answer, "Модель работает", "Приказ 14-о");
    }
}
