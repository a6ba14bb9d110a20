package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.contracts.ContractsFixture;
import opora.contracts.ReferenceAmounts;
import opora.institution.InstitutionOpened;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What came of contracts as sheets of a workbook: outcomes, status before and after, income. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ContractOutcomesImportTest {

    private static final String CONCLUDED = "15.03.2023";

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    @Autowired
    ReferenceAmounts amounts;

    @Autowired
    ApplicationEventPublisher events;

    private Centre.Small centre;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        centre = centres.small();
        events.publishEvent(new InstitutionOpened(centre.institution()));
        ContractsFixture.minimum(amounts, LocalDate.of(2023, 1, 1), "14375", centres.by(centre.director()));
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
    }

    @Test
    void whatTheyReachedIsTakenAndTakenBackWithTheNeedsOnlyItHasMet() {
        desk.take(desk.checked(ContractsImportTest.book()
                .add("Заявленные потребности", "1", CONCLUDED, "Переподготовка", CONCLUDED, null, null)
                .add("Заявленные потребности", "1", CONCLUDED, "Алименты", CONCLUDED, null, null)));

        var page = desk.checked(outcomes());
        desk.take(page);

        assertThat(told("select completion || ' ' || after_every from contracts.outcome"))
                .containsExactly("in_full month");
        assertThat(told("select code || ' ' || removed from contracts.cause"))
                .containsExactly("debts false", "no_job true");
        assertThat(needs())
                .containsExactly("alimony null", "business null", "employment 2023-06-02", "retraining 2023-09-01");
        assertThat(told("select attribute || ' ' || verdict from contracts.status_attribute"))
                .containsExactly("income risen", "prestige risen");
        assertThat(told("select stage || ' ' || per_head || ' ' || low from contracts.income"))
                .containsExactly("after 18000.00 false", "before 10000.00 true");
        assertThat(told("select 'open' from contracts.outcome where evidence like '%Трудовой%'"))
                .isEmpty();
        assertThat(browser.open(desk.checked(outcomes())).text("main")).contains("новых строк нет");

        desk.undo(page);

        assertThat(told("select 'left' from contracts.outcome")).isEmpty();
        assertThat(told("select 'left' from contracts.cause")).isEmpty();
        assertThat(told("select 'left' from contracts.status_attribute")).isEmpty();
        assertThat(told("select 'left' from contracts.income")).isEmpty();
        assertThat(needs())
                .containsExactly("alimony null", "business null", "employment 2023-06-02", "retraining null");
    }

    @Test
    void whatCannotHaveComeOfAContractComesBackWithItsReason() {
        var book = outcomes(ContractsImportTest.book())
                .add(
                        "Итоги контрактов",
                        "1",
                        CONCLUDED,
                        "15.01.2024",
                        "частично",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .add(
                        "Итоги контрактов",
                        "9",
                        CONCLUDED,
                        "15.01.2024",
                        "частично",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .add(
                        "Итоги контрактов",
                        "2",
                        "15.03.2024",
                        "15.04.2025",
                        "частично",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null)
                .add("Статус до и после", "1", CONCLUDED, "Власть", "1", "01.04.2023", "7", "31.12.2023", "Беседа")
                .add("Статус до и после", "1", CONCLUDED, "Образование", "1", "01.04.2023", "2", "31.12.2023", null)
                .add("Доход по контрактам", "1", CONCLUDED, "после", "01.02.2024", "162000", "3", "1")
                .add("Доход по контрактам", "1", CONCLUDED, "после", "21.05.2024", "162000", "3", "5");

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Итоги контрактов 3 Номер договора Уже встретилось в строке 2",
                        "Итоги контрактов 4 Номер договора Контракта № 9 от 15.03.2023 нет",
                        "Итоги контрактов 5 Контракт ещё действует. Сначала запишите, когда и чем он завершился.",
                        "Статус до и после 3 После контракта Выберите ступень от 1 до 5.",
                        "Статус до и после 4 Чем подтверждается Напишите, чем подтверждается сравнение.",
                        "Доход по контрактам 4 Дата оценки После контракта доход считают за три месяца после месяца окончания: не раньше 01.04.2024",
                        "Доход по контрактам 5 Из них детей Детей и пенсионеров не может быть больше, чем членов семьи: 3");
    }

    private static SmallBook outcomes() {
        return outcomes(new SmallBook());
    }

    private static SmallBook outcomes(SmallBook book) {
        return book.sheet(
                        "Итоги контрактов",
                        "Номер договора",
                        "Дата договора",
                        "Дата анализа",
                        "Программа выполнена",
                        "Трудоустроен с",
                        "Прошёл обучение",
                        "Чем подтверждается",
                        "Устранённые причины",
                        "Чем подтверждается устранение",
                        "Неустранённые причины",
                        "Наблюдение после")
                .row(
                        "1",
                        CONCLUDED,
                        "15.01.2024",
                        "полностью",
                        "02.06.2023",
                        "01.09.2023",
                        "Трудовой договор № 7",
                        "Отсутствие работы",
                        "Справка о доходах",
                        "Долги, кредиты",
                        "ежемесячно")
                .sheet(
                        "Статус до и после",
                        "Номер договора",
                        "Дата договора",
                        "Признак",
                        "До контракта",
                        "Когда оценено «до»",
                        "После контракта",
                        "Когда оценено «после»",
                        "Чем подтверждается")
                .row("1", CONCLUDED, "Престиж", "2", "01.04.2023", "4", "31.12.2023", "Трудовой договор № 7")
                .sheet(
                        "Доход по контрактам",
                        "Номер договора",
                        "Дата договора",
                        "Когда",
                        "Дата оценки",
                        "Доход за три месяца",
                        "Членов семьи",
                        "Из них детей")
                .row("1", CONCLUDED, "до", null, "90000", "3", "1")
                .row("1", CONCLUDED, "после", "20.05.2024", "162000", "3", "0");
    }

    private List<String> needs() {
        return told("select kind || ' ' || coalesce(met_on::text, 'null') from contracts.need");
    }

    private List<String> told(String query) {
        return db.resultQuery(
                        query + (query.contains(" where ") ? " and" : " where") + " institution_id = ? order by 1",
                        centre.institution())
                .fetch(0, String.class);
    }
}
