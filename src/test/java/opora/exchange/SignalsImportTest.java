package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.institution.InstitutionOpened;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A journal of signals as a sheet of a workbook. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignalsImportTest {

    private static final String SHEET = "Сигналы";

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
        events.publishEvent(new InstitutionOpened(centre.institution()));
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
    }

    @Test
    void aJournalIsTakenAndTakenBack() {
        var page = desk.checked(book());
        desk.take(page);

        assertThat(told("select informant || ' ' || urgency from casework.signal"))
                .containsExactly("neighbour planned", "police emergency");
        assertThat(told("select state || ' ' || coalesce(decision, '') || ' ' || decided_on from casework.signal"))
                .containsExactly("decided case_opened 2023-02-14", "decided not_confirmed 2023-05-22");
        assertThat(told("select number || '/' || year from casework.signal")).containsExactly("1/2023", "2/2023");
        assertThat(told("select 'known' from casework.signal where family_id is not null"))
                .hasSize(1);
        assertThat(told("select 'open' from casework.signal where seen like '%школу%'"))
                .isEmpty();
        browser.as(centre.director());
        assertThat(browser.open("/signals?which=DECIDED").text("table.signals")).contains("Ершовы", "не подтвердился");
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        desk.undo(page);

        assertThat(told("select 'left' from casework.signal")).isEmpty();
    }

    @Test
    void whatCannotBeTrueComesBackWithItsReason() {
        var book = book().add(
                        SHEET,
                        row("31.05.2023", "марсиане", "Шум", null, null, "Дом у реки", "не подтвердился", "01.06.2023"))
                .add(SHEET, row("31.05.2023", "сосед", "Шум", null, null, null, "не подтвердился", "01.06.2023"))
                .add(SHEET, row("31.05.2023", "сосед", "Шум", null, "99", null, "не подтвердился", "01.06.2023"))
                .add(SHEET, row("31.05.2023", "сосед", "Шум", null, null, "Дом у реки", null, null))
                .add(SHEET, row("31.05.2023", "сосед", "Шум", null, null, "Дом у реки", "открыт случай", "01.06.2023"))
                .add(SHEET, row("31.05.2023", "сосед", "Шум", null, null, "Дом у реки", "передан", "01.06.2023"))
                .add(
                        SHEET,
                        row("31.05.2023", "сосед", "Шум", null, null, "Дом у реки", "не подтвердился", "30.05.2023"))
                .add(
                        SHEET,
                        row("31.05.2023", "сосед", null, null, null, "Дом у реки", "не подтвердился", "01.06.2023"));

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Сигналы 4 Источник «марсиане» нет в справочнике",
                        "Сигналы 5 О ком Найдите семью в реестре или опишите, о ком речь, либо укажите адрес",
                        "Сигналы 6 Номер семьи Нет семьи с номером «99»: ни на листе «Семьи», ни в базе",
                        "Сигналы 7 Решение Сигналу больше года: укажите, что решено и когда",
                        "Сигналы 8 Решение Сначала отнесите сигнал к семье: найдите её в реестре или зарегистрируйте",
                        "Сигналы 9 Кому передан Укажите, в какое ведомство передан сигнал (до 200 знаков)",
                        "Сигналы 10 Дата решения Сигнал получен 31.05.2023: решение не может быть раньше",
                        "Сигналы 11 Что заметили Ячейка не заполнена");
    }

    private static SmallBook book() {
        return new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье")
                .row("17", "Ершов Пётр Ильич", "03.11.2015", "Сын")
                .sheet(
                        SHEET,
                        "Дата",
                        "Источник",
                        "Что заметили",
                        "Срочность",
                        "Номер семьи",
                        "О ком",
                        "Решение",
                        "Дата решения",
                        "Населённый пункт")
                .row(
                        "13.02.2023",
                        "ПДН",
                        "Неделю не ходит в школу",
                        "экстренный",
                        "17",
                        null,
                        "открыт случай",
                        "14.02.2023",
                        null)
                .row(
                        "17.05.2023",
                        "соседи",
                        "Плач по ночам",
                        null,
                        null,
                        "Женщина у колодца",
                        "не подтвердился",
                        "22.05.2023",
                        "Берёзовка");
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private List<String> told(String query) {
        return db.resultQuery(
                        query + (query.contains(" where ") ? " and" : " where") + " institution_id = ? order by 1",
                        centre.institution())
                .fetch(0, String.class);
    }
}
