package opora.contracts.control;

import static opora.contracts.db.Tables.CONTROL;
import static opora.contracts.db.Tables.EXPENSE;
import static opora.contracts.db.Tables.MEASURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ControlPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    DSLContext db;

    @Autowired
    Vault vault;

    @Autowired
    Clock clock;

    Centre.Small small;
    ControlGround ground;
    RegisteredFamily family;
    YearMonth month;
    UUID contract;
    UUID measure;
    UUID second;

    @BeforeEach
    void twoContracts() {
        small = centre.small();
        var change = centre.by(small.director());
        ground = new ControlGround(db, vault, small, change);
        family = PeopleFixture.family(registerFamily, small, change);
        month = YearMonth.from(change.today()).minusMonths(1);
        var from = month.minusMonths(2).atDay(1);
        contract = ground.contract(
                family, "СК-1", "employment", from, month.plusMonths(4).atEndOfMonth());
        measure = ground.measure(contract, "Встать на учёт в центре занятости");
        second = ground.contract(
                family, "СК-2", "business", from, month.plusMonths(4).atEndOfMonth());
        browser.as(small.specialistAccount());
    }

    @Test
    void theMonthIsClosedInOneTable() {
        var page = browser.open(path());
        assertThat(page.text(".control-table"))
                .contains("СК-1", "СК-2", "Рожкова Алёна", "Встать на учёт в центре занятости");
        assertThat(page.text("#left")).isEqualTo("Осталось проконтролировать: 2 из 2.");

        var paid = RussianDate.format(today());
        var answer = save(
                "mark-" + contract,
                "1",
                "did-" + contract,
                measure.toString(),
                "note-" + contract,
                "Справка из центра занятости",
                "doc-0-" + contract,
                "Чек 17",
                "paid-0-" + contract,
                paid,
                "sum-0-" + contract,
                "1 250,50",
                "what-0-" + contract,
                "Медкомиссия",
                "doc-2-" + contract,
                "Чек 18",
                "paid-2-" + contract,
                paid,
                "sum-2-" + contract,
                "300",
                "what-2-" + contract,
                "Проезд",
                "mark-" + second,
                "2");
        assertThat(answer.status()).isEqualTo(303);

        page = browser.open(path());
        assertThat(page.text("#left")).isEqualTo("Осталось проконтролировать: 0 из 2.");
        assertThat(page.text("#row-" + contract))
                .contains("Проконтролирован " + paid, "Подтверждено 1 550,50 ₽ из 50 000,00 ₽");
        assertThat(page.page().select("#note-" + contract).text()).isEqualTo("Справка из центра занятости");
        var row = db.fetchSingle(CONTROL, CONTROL.CONTRACT_ID.eq(contract));
        assertThat(row.getMark()).isEqualTo("met");
        assertThat(row.getNote()).startsWith("v1:");
        assertThat(row.getMonth()).isEqualTo(month.atDay(1));
        assertThat(db.fetch(EXPENSE, EXPENSE.CONTRACT_ID.eq(contract)).getValues(EXPENSE.NUMBER))
                .containsExactlyInAnyOrder("Чек 17", "Чек 18");
        assertThat(db.fetchSingle(MEASURE, MEASURE.ID.eq(measure)).getDoneOn()).isEqualTo(month.atEndOfMonth());
        assertThat(browser.open(path() + "?open=true").text()).contains("Контрактов за этот месяц нет");
    }

    @Test
    void aCorrectionNeedsItsReasonAndTheVersionThatWasRead() {
        save("mark-" + contract, "1", "did-" + contract, measure.toString());
        assertThat(save("mark-" + contract, "1", "did-" + contract, measure.toString(), "version-" + contract, "1")
                        .status())
                .as("what stands, said again")
                .isEqualTo(303);
        var wrong = save("mark-" + contract, "2", "version-" + contract, "1", "note-" + contract, "Передумали");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text("#reason-" + contract + "-problem")).contains("укажите причину исправления");
        assertThat(wrong.page().select("#note-" + contract).text()).isEqualTo("Передумали");

        assertThat(save("mark-" + contract, "2", "version-" + contract, "1", "reason-" + contract, "Ошибка ввода")
                        .status())
                .isEqualTo(303);
        var row = db.fetchSingle(CONTROL, CONTROL.CONTRACT_ID.eq(contract));
        assertThat(row.getMark()).isEqualTo("partly");
        assertThat(row.getVersion()).isEqualTo(2);
        assertThat(db.fetchSingle(MEASURE, MEASURE.ID.eq(measure)).getDoneOn())
                .as("not done after all")
                .isNull();
        assertThat(save("mark-" + contract, "1", "version-" + contract, "1", "reason-" + contract, "Ещё раз")
                        .text("#refusals"))
                .contains("уже проконтролировал кто-то другой");
    }

    @Test
    void whatIsWrongIsToldBesideItsRowAndNothingIsSaved() {
        var paid = RussianDate.format(today());
        var answer = save(
                "mark-" + contract, "3",
                "mark-" + second, "1",
                "note-" + second, "Всё хорошо");
        assertThat(answer.text("#note-" + contract + "-problem")).contains("что не выполнено и почему");
        assertThat(answer.page().select("#note-" + second).text()).isEqualTo("Всё хорошо");
        assertThat(save("note-" + contract, "Без отметки").text("#mark-" + contract + "-problem"))
                .contains("Поставьте отметку");
        assertThat(document(contract, "Чек 1", "01.01.2001", "10", "Что-то").text("#paid-0-" + contract + "-problem"))
                .contains("не может быть раньше заключения контракта");
        assertThat(document(contract, "Чек 1", "31.02.2026", "10", "Что-то").text("#paid-0-" + contract + "-problem"))
                .contains("Укажите дату документа");
        assertThat(document(contract, "Чек 1", paid, "много", "Что-то").text("#sum-0-" + contract + "-problem"))
                .contains("сумму больше нуля");
        assertThat(document(contract, "Чек 1", paid, "10", "").text("#what-0-" + contract + "-problem"))
                .contains("за что заплачено");
        assertThat(save("mark-" + second, "1", "did-" + second, measure.toString())
                        .text("#refusals"))
                .contains("не из программы этого контракта");
        assertThat(save().text("#refusals")).contains("Ничего не отмечено");
        assertThat(db.fetchCount(CONTROL, CONTROL.INSTITUTION_ID.eq(small.institution())))
                .isZero();

        var next = YearMonth.from(today()).plusMonths(1);
        assertThat(browser.open("/contracts/control/" + next).text("#not-yet")).contains("ещё не наступил");
        var early = browser.submit("/contracts/control/" + next, "rows", contract.toString(), "mark-" + contract, "1");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("#refusals")).contains("Этот месяц ещё не наступил", "01.");
    }

    @Test
    void aRowIsSavedByItself() {
        var row =
                browser.submit(path() + "/contracts/" + contract, "rows", contract.toString(), "mark-" + contract, "2");
        assertThat(row.status()).isEqualTo(200);
        assertThat(row.text()).contains("id=\"row-" + contract, "Строка сохранена");
        assertThat(browser.submit(path() + "/contracts/" + contract, "rows", contract.toString())
                        .text("#mark-" + contract + "-problem"))
                .contains("Поставьте отметку");
        assertThat(browser.as(small.colleagueAccount())
                        .submit(path() + "/contracts/" + second, "rows", second.toString(), "mark-" + second, "1")
                        .status())
                .isEqualTo(404);
        assertThat(db.fetch(CONTROL, CONTROL.INSTITUTION_ID.eq(small.institution()))
                        .getValues(CONTROL.CONTRACT_ID))
                .containsExactly(contract);
        assertThat(browser.open(path() + "?whose=REACH").text()).contains("Контрактов за этот месяц нет");
    }

    private Browser.Answer document(UUID of, String number, String on, String sum, String purpose) {
        return save(
                "mark-" + of, "1",
                "doc-0-" + of, number,
                "paid-0-" + of, on,
                "sum-0-" + of, sum,
                "what-0-" + of, purpose);
    }

    private Browser.Answer save(String... fields) {
        var all = new ArrayList<>(List.of("rows", contract.toString(), "rows", second.toString()));
        all.addAll(List.of(fields));
        return browser.submit(path(), all.toArray(String[]::new));
    }

    private String path() {
        return "/contracts/control/" + month;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
