package opora.exchange;

import static opora.partners.views.Tables.AGREEMENT_CARD;
import static opora.partners.views.Tables.PARTNER_CARD;
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
class PartnersImportTest {

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
    void partnersTheirAgreementsAndGiftsAreTakenOnceAndTakenBack() {
        var page = desk.checked(book());
        desk.submit(page + "/taking", page);

        assertThat(db.selectFrom(PARTNER_CARD)
                        .where(PARTNER_CARD.INSTITUTION_ID.eq(centre.institution()))
                        .orderBy(PARTNER_CARD.NAME)
                        .fetch(PARTNER_CARD.LEGAL_PERSON))
                .containsExactly(false, true);
        assertThat(codes("contribution_start")).containsExactly("organisation");
        assertThat(db.select(FACT.CODE, FACT.AMOUNT)
                        .from(FACT)
                        .where(FACT.INSTITUTION_ID.eq(centre.institution()), FACT.KIND.eq("gift"))
                        .orderBy(FACT.OCCURRED_ON)
                        .fetch(row -> row.value1() + " " + row.value2()))
                .containsExactly(
                        "money/school_supplies/organisation/agreement 15000.50",
                        "goods/clothing/organisation/free null",
                        "service/other/citizen/free null");
        assertThat(db.select(FACT.PARTNER_ID)
                        .from(FACT)
                        .where(FACT.INSTITUTION_ID.eq(centre.institution()), FACT.KIND.eq("service"))
                        .fetchSingle(FACT.PARTNER_ID))
                .isNotNull();
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        desk.submit(page + "/undoing", page);

        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(db.fetchCount(PARTNER_CARD, PARTNER_CARD.INSTITUTION_ID.eq(centre.institution())))
                .isZero();
        assertThat(db.fetchCount(AGREEMENT_CARD, AGREEMENT_CARD.INSTITUTION_ID.eq(centre.institution())))
                .isZero();
        assertThat(codes("gift")).isEmpty();
    }

    @Test
    void whatCannotBeTrueComesBackWithItsReason() {
        var book = book().add("Партнёры", "Фонд Теплый дом", "фонд", null, "12.03.2023")
                .add("Партнёры", "Пекарня", "бизнес", null, "12.03.2099")
                .add("Соглашения", "13", "Никто", "01.02.2023", null, "Помощь", null)
                .add("Соглашения", "14", "Иванова Ольга Петровна", "01.02.2023", "31.01.2023", "Помощь", null)
                .add("Взносы партнёров", "01.01.2022", "Фонд «Тёплый дом»", "деньги", null, "5", null, "12")
                .add("Взносы партнёров", "01.03.2023", "Иванова Ольга Петровна", "деньги", null, "5", null, "12")
                .add("Взносы партнёров", "01.03.2023", "Иванова Ольга Петровна", "деньги", null, null, null, null)
                .add("Взносы партнёров", "01.03.2023", "Иванова Ольга Петровна", "деньги", null, "0,005", null, null)
                .add("Взносы партнёров", "01.03.2023", "Иванова Ольга Петровна", "деньги", null, "-1", null, "77")
                .add("Взносы партнёров", "02.02.2107", "Пекарня", "хлеб", null, null, null, null);

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Партнёры 4 Партнёр Уже встретилось в строке 2",
                        "Партнёры 5 Помогает с Дата 12.03.2099 ещё не наступила: укажите день не позже сегодняшнего",
                        "Соглашения 3 Партнёр Нет партнёра «Никто»: ни на листе «Партнёры», ни в базе",
                        "Соглашения 4 Действует по Соглашение не может закончиться раньше, чем начало действовать: 01.02.2023. Исправьте одну из дат",
                        "Взносы партнёров 5 Соглашение Соглашение № 12 не действовало 01.01.2022. Исправьте дату, укажите соглашение, которое действовало в этот день, или оставьте ячейку пустой",
                        "Взносы партнёров 6 Соглашение Соглашение № 12 заключено с другим партнёром. Укажите соглашение этого партнёра или оставьте ячейку пустой",
                        "Взносы партнёров 7 Сумма Укажите сумму: денежный взнос без суммы не записывается",
                        "Взносы партнёров 8 Сумма Сумма записывается с точностью до копейки, например 1500,50",
                        "Взносы партнёров 9 Соглашение Нет соглашения № 77: ни на листе «Соглашения», ни в базе",
                        "Взносы партнёров 9 Сумма Сумма должна быть больше нуля",
                        "Взносы партнёров 10 Дата Год 2107 — похоже на опечатку",
                        "Взносы партнёров 10 Форма «хлеб» нет в справочнике",
                        "Взносы партнёров 10 Партнёр Зависит от строки 5 листа «Партнёры», которая не принята");
    }

    /** A service of the same workbook was given together with the fund it brings. */
    private static SmallBook book() {
        return SmallBook.ofOneFamily()
                .without("Услуги")
                .sheet("Услуги", "Дата", "Номер семьи", "ФИО", "Услуга", "Исполнитель", "Партнёр")
                .row("17.05.2023", "17", "Ершов Пётр Ильич", "3.51", "Соколова М. П.", "фонд «Тёплый дом»")
                .sheet("Партнёры", "Партнёр", "Вид", "Телефон", "Помогает с")
                .row("Фонд «Тёплый дом»", "Благотворительный фонд", "8 900 000-00-11", "12.03.2023")
                .row("Иванова Ольга Петровна", "волонтёр", null, null)
                .sheet("Соглашения", "Номер", "Партнёр", "Дата подписания", "Действует по", "Предмет", "Обязательства")
                .row(
                        "№ 12",
                        "Фонд \"Теплый дом\"",
                        "01.02.2023",
                        null,
                        "Помощь семьям",
                        "Передавать одежду, обувь; собирать детей к школе")
                .sheet("Взносы партнёров", "Дата", "Партнёр", "Форма", "Назначение", "Сумма", "Описание", "Соглашение")
                .row(
                        "25.08.2023",
                        "Фонд «Тёплый дом»",
                        "деньгами",
                        "Канцтовары к школе",
                        "15 000,50",
                        "30 портфелей",
                        "12")
                .row("26.08.2023", "Фонд «Тёплый дом»", "товары", "одежда и обувь", null, null, null)
                .row("27.08.2023", "Иванова Ольга Петровна", "услуги", null, null, "Ремонт кровли", null);
    }

    private List<String> codes(String kind) {
        return db.select(FACT.CODE)
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(centre.institution()), FACT.KIND.eq(kind))
                .fetch(FACT.CODE);
    }
}
