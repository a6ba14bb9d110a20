package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
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

/** Social contracts, declared needs and measures of programmes as sheets of a workbook. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ContractsImportTest {

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
    void contractsComeWithTheirNeedsAndMeasuresAndGoAgain() {
        var page = desk.checked(book());
        browser.submit(page + "/taking");
        desk.await(page);
        assertThat(counted("contracts.contract where state = 'ended'")).isEqualTo(1L);
        assertThat(counted("contracts.contract where state = 'running'")).isEqualTo(1L);
        assertThat(counted("contracts.need where met_on is not null")).isEqualTo(1L);
        assertThat(counted("contracts.measure where done_on is not null")).isEqualTo(1L);
        assertThat(counted("contracts.need where evidence like '%Трудовой%'")).isEqualTo(0L);
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        browser.submit(page + "/undoing");
        desk.await(page);
        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(counted("contracts.contract where true")).isEqualTo(0L);
        assertThat(counted("contracts.programme where true")).isEqualTo(0L);
    }

    @Test
    void whatNoContractCanBeComesBackWithItsReason() {
        var book = book().add(
                        "Социальные контракты",
                        "3",
                        "20.03.2023",
                        "17",
                        "Ершов Пётр Ильич",
                        "работа",
                        "01.05.2023",
                        "31.08.2023",
                        "100",
                        "УСЗН",
                        "Соколова М. П.",
                        null,
                        null)
                .add(
                        "Социальные контракты",
                        "4",
                        "20.03.2023",
                        "17",
                        "Ершов Пётр Ильич",
                        "лпх",
                        "01.05.2023",
                        "31.03.2023",
                        "100",
                        "УСЗН",
                        "Соколова М. П.",
                        null,
                        null)
                .add(
                        "Социальные контракты",
                        "5",
                        "20.03.2023",
                        "17",
                        "Ершов Пётр Ильич",
                        "лпх",
                        "01.05.2023",
                        "31.12.2023",
                        "100",
                        "УСЗН",
                        "Соколова М. П.",
                        "01.06.2023",
                        null)
                .add("Заявленные потребности", "9", "15.03.2023", "алименты", "15.03.2023", null, null)
                .add("Заявленные потребности", "1", "15.03.2023", "алименты", "15.03.2023", "15.05.2023", null)
                .add(
                        "Мероприятия программы",
                        "1",
                        "15.03.2023",
                        "работа",
                        "Курсы",
                        "сотрудник",
                        "01.01.2023",
                        "30.06.2023",
                        null);

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Социальные контракты 4 Действует с Срок пересекается с контрактом № 1 того же гражданина и направления",
                        "Социальные контракты 5 Действует по Не может быть раньше начала, 01.05.2023",
                        "Социальные контракты 6 Причина расторжения Контракт завершён раньше срока: укажите причину",
                        "Заявленные потребности 4 Номер договора Контракта № 9 от 15.03.2023 нет",
                        "Заявленные потребности 5 Подтверждение Ячейка не заполнена",
                        "Мероприятия программы 4 Сотрудник Выберите сотрудника, если исполняет специалист учреждения, и только тогда",
                        "Мероприятия программы 4 Срок с Срок мероприятия должен лежать в сроке контракта: 01.04.2023–31.12.2023");
    }

    static SmallBook book() {
        return new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье")
                .row("17", "Ершов Пётр Ильич", "03.11.1985", "Отец")
                .sheet(
                        "Социальные контракты",
                        "Номер договора",
                        "Дата заключения",
                        "Номер семьи",
                        "ФИО",
                        "Направление",
                        "Действует с",
                        "Действует по",
                        "Сумма",
                        "Кем заключён",
                        "Кто сопровождает",
                        "Дата завершения",
                        "Причина расторжения")
                .row(
                        "1",
                        "15.03.2023",
                        "17",
                        "Ершов Пётр Ильич",
                        "Поиск работы",
                        "01.04.2023",
                        "31.12.2023",
                        "52000",
                        "УСЗН",
                        "Соколова М. П.",
                        "31.12.2023",
                        null)
                .row(
                        "2",
                        "15.03.2024",
                        "17",
                        "Ершов Пётр Ильич",
                        "ИП",
                        "01.04.2024",
                        "31.03.2025",
                        "240000",
                        "УСЗН",
                        "Соколова М. П.",
                        null,
                        null)
                .sheet(
                        "Заявленные потребности",
                        "Номер договора",
                        "Дата договора",
                        "Потребность",
                        "Дата заявления",
                        "Дата удовлетворения",
                        "Подтверждение")
                .row("1", "15.03.2023", "Трудоустройство", "15.03.2023", "02.06.2023", "Трудовой договор № 7")
                .row("2", "15.03.2024", "ИП", "15.03.2024", null, null)
                .sheet(
                        "Мероприятия программы",
                        "Номер договора",
                        "Дата договора",
                        "Направление мероприятия",
                        "Мероприятие",
                        "Исполняет",
                        "Срок с",
                        "Срок по",
                        "Выполнено")
                .row(
                        "1",
                        "15.03.2023",
                        "работа",
                        "Встать на учёт",
                        "гражданин",
                        "01.04.2023",
                        "30.06.2023",
                        "02.06.2023")
                .row("2", "15.03.2024", "ИП", "Открыть дело", "гражданин", "01.04.2024", "30.06.2024", null);
    }

    private Object counted(String what) {
        return db.fetchValue("select count(*) from " + what + " and institution_id = ?", centre.institution());
    }
}
