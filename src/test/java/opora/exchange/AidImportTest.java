package opora.exchange;

import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class AidImportTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationEventPublisher events;

    private Centre.Small centre;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        centre = centres.small();
        events.publishEvent(new opora.institution.InstitutionOpened(centre.institution()));
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
    }

    @Test
    void aidIsTakenOnceAndTakenBack() {
        var page = checked(book());
        desk.submit(page + "/taking", page);

        assertThat(facts())
                .containsExactly(
                        "money/utilities_debt/budget/free 4300.00",
                        "goods/school_supplies/organisation/agreement 2500.50",
                        "money/home_repair/citizen/free 7000.00");
        assertThat(browser.open(checked(book())).text("main")).contains("новых строк нет");

        desk.submit(page + "/undoing", page);

        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(facts()).isEmpty();
    }

    @Test
    void whatCannotBeTrueComesBackWithItsReason() {
        var book = book().add(aid("01.01.2099", "деньги", "ремонт", "100", null, null))
                .add(aid("24.08.2023", "деньги", "ремонт", "0", null, null))
                .add(aid("24.08.2023", "деньги", "ремонт", "10,005", null, null))
                .add(aid("24.08.2023", "услуги", "праздник", "сто", null, null))
                .add(aid("24.08.2023", "деньги", "ремонт", "100", null, "12"))
                .add(aid("24.08.2022", "деньги", "ремонт", "100", "Фонд «Тёплый дом»", "12"))
                .add(aid("24.08.2023", "деньги", "ремонт", "100", "Иванова Ольга Петровна", "12"))
                .add(aid("24.08.2023", "деньги", "ремонт", "100", "Никто", null))
                .add(aid("02.02.2107", "деньги", "ремонт", "100", null, null));

        assertThat(browser.open(checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .satisfiesExactly(
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 5 Дата")
                                .contains("будущая дата"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 6 Сумма")
                                .contains("больше нуля"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 7 Сумма")
                                .contains("двух знаков"),
                        row -> assertThat(row).startsWith("Материальная помощь 8 Форма"),
                        row -> assertThat(row).startsWith("Материальная помощь 8 Назначение"),
                        row -> assertThat(row).startsWith("Материальная помощь 8 Сумма"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 9 Партнёр")
                                .contains("оказывает партнёр"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 10 Соглашение")
                                .contains("не действовало"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 11 Соглашение")
                                .contains("с другим партнёром"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 12 Партнёр")
                                .contains("Никто"),
                        row -> assertThat(row)
                                .startsWith("Материальная помощь 13 Дата")
                                .contains("2107"));
    }

    /** The numbers a spreadsheet has calculated are not quite round. */
    @Test
    void kopecksThatWereCalculatedAreKopecks() {
        var page = checked(book().add(aid("25.08.2023", "деньги", "ремонт", "1500.1000000000001", null, null)));
        desk.submit(page + "/taking", page);

        assertThat(facts()).contains("money/home_repair/budget/free 1500.10");
    }

    private static Object[] aid(
            String on, String form, String purpose, String amount, String source, String agreement) {
        return new Object[] {on, "17", null, form, purpose, amount, source, agreement, null, "Соколова М. П.", null};
    }

    private static Aid book() {
        return new Aid(SmallBook.ofOneFamily()
                        .sheet("Партнёры", "Партнёр", "Вид")
                        .row("Фонд «Тёплый дом»", "фонд")
                        .row("Иванова Ольга Петровна", "волонтёр")
                        .sheet("Соглашения", "Номер", "Партнёр", "Дата подписания", "Предмет")
                        .row("12", "Фонд «Тёплый дом»", "01.02.2023", "Помощь семьям")
                        .sheet(
                                "Материальная помощь",
                                "Дата",
                                "Номер семьи",
                                "ФИО",
                                "Форма",
                                "Назначение",
                                "Сумма",
                                "Партнёр",
                                "Соглашение",
                                "Документ",
                                "Исполнитель",
                                "Описание"))
                .add(
                        "20.03.2023",
                        "17",
                        null,
                        "деньги",
                        "долг за ЖКУ",
                        "4 300",
                        null,
                        null,
                        "Ведомость № 8",
                        "Соколова Мария Петровна",
                        "За электричество")
                .add(
                        "24.08.2023",
                        "17",
                        "Ершов Пётр Ильич",
                        "вещи",
                        "Канцтовары к школе",
                        "2500,50",
                        "фонд «Теплый дом»",
                        "№ 12",
                        null,
                        "Соколова М. П.",
                        "Портфель")
                .add(
                        "24.09.2023",
                        "17",
                        null,
                        "деньги",
                        "Ремонт жилья",
                        "7000",
                        "Иванова Ольга Петровна",
                        null,
                        null,
                        "Соколова М. П.",
                        null);
    }

    /** A book to whose sheet of aid rows are added. */
    private record Aid(SmallBook book) {

        Aid add(Object... cells) {
            book.add("Материальная помощь", cells);
            return this;
        }
    }

    private List<String> facts() {
        return db.select(FACT.CODE, FACT.AMOUNT)
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(centre.institution()), FACT.KIND.eq("aid"))
                .orderBy(FACT.OCCURRED_ON)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    private String checked(Aid aid) {
        return desk.checked(aid.book());
    }
}
