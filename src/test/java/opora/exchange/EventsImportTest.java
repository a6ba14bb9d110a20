package opora.exchange;

import static opora.groups.db.Tables.ATTENDANCE;
import static opora.groups.db.Tables.SERIES;
import static opora.groups.db.Tables.SESSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class EventsImportTest {

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
    void eventsAndWhoWasThereAreTakenAreThereASecondTimeAndAreTakenBack() {
        var page = desk.checked(book());
        desk.submit(page + "/taking", page);

        assertThat(count(SESSION, SESSION.INSTITUTION_ID)).isEqualTo(4);
        assertThat(count(SERIES, SERIES.INSTITUTION_ID)).isOne();
        assertThat(count(ATTENDANCE, ATTENDANCE.INSTITUTION_ID)).isEqualTo(2);
        var mass = db.selectFrom(SESSION)
                .where(SESSION.INSTITUTION_ID.eq(centre.institution()), SESSION.NUMBER.eq("М-3"))
                .fetchSingle();
        assertThat(mass.getChildren()).isEqualTo(120);
        assertThat(mass.getSubtype()).isEqualTo("other");
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        desk.submit(page + "/undoing", page);
        assertThat(count(SESSION, SESSION.INSTITUTION_ID)).isZero();
        assertThat(count(ATTENDANCE, ATTENDANCE.INSTITUTION_ID)).isZero();
        assertThat(count(SERIES, SERIES.INSTITUTION_ID)).isZero();
    }

    @Test
    void whoCameToATrainingOfAGroupOfCitizensWithContractsIsNamedTheSameWay() {
        var book = new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье")
                .row("17", "Ершов Пётр Ильич", "03.11.1985", "Отец")
                .sheet(
                        "Мероприятия",
                        "Номер мероприятия",
                        "Дата",
                        "Серия",
                        "Вид",
                        "Для кого",
                        "Название",
                        "Минуты",
                        "Ведущий")
                .row(
                        "Т-1",
                        "18.05.2023",
                        "Внутренние ресурсы",
                        "психологический тренинг",
                        "взрослые",
                        "Занятие 1",
                        "60",
                        "Соколова М. П.")
                .sheet("Посещения", "Номер мероприятия", "Номер семьи", "ФИО")
                .row("Т-1", "17", "Ершов Пётр Ильич");
        var page = desk.checked(book);
        desk.submit(page + "/taking", page);

        assertThat(db.fetchCount(db.select(ATTENDANCE.PERSON_ID)
                        .from(ATTENDANCE)
                        .join(SESSION)
                        .on(SESSION.INSTITUTION_ID.eq(ATTENDANCE.INSTITUTION_ID), SESSION.ID.eq(ATTENDANCE.SESSION_ID))
                        .where(
                                SESSION.INSTITUTION_ID.eq(centre.institution()),
                                SESSION.NUMBER.eq("Т-1"),
                                SESSION.KIND.eq("training"))))
                .isOne();
    }

    @Test
    void whatCannotBeTrueIsGivenBackWithASentence() {
        var book = book().add(
                        "Мероприятия",
                        "М-5",
                        "02.02.2107",
                        null,
                        "досуг",
                        null,
                        "дети",
                        "Поход",
                        "0012",
                        null,
                        null,
                        null)
                .add(
                        "Мероприятия",
                        "М-6",
                        "12.05.2023",
                        "Клуб «Очаг»",
                        "тренинг",
                        "поход",
                        "дети",
                        "Я смогу",
                        "Соколова М. П.",
                        null,
                        null,
                        null)
                .add(
                        "Мероприятия",
                        "М-7",
                        "12.05.2033",
                        null,
                        "досуг",
                        null,
                        "дети",
                        "Поход",
                        "Соколова М. П.",
                        null,
                        null,
                        null)
                .add(
                        "Мероприятия",
                        "М-1",
                        "12.05.2023",
                        null,
                        "досуг",
                        null,
                        "дети",
                        "Поход",
                        "Соколова М. П.",
                        "отменено",
                        null,
                        null)
                .add("Посещения", "М-4", "17", "Ершов Пётр Ильич")
                .add("Посещения", "М-1", "17", "Ершов Пётр Ильич")
                .add("Посещения", "М-9", "17", "Ершов Пётр Ильич")
                .add("Посещения", "М-5", "17", "Ершов Пётр Ильич");

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Мероприятия 6 Дата Год 2107 — похоже на опечатку",
                        "Мероприятия 6 Ведущий Нет сотрудника «0012»: ни на листе «Сотрудники», ни в базе",
                        "Мероприятия 7 Подвид Подвид указывают только у досуговых мероприятий",
                        "Мероприятия 7 Серия Серия «Клуб «Очаг»» уже есть, но другого вида",
                        "Мероприятия 8 Дата Проведённое мероприятие не может быть в будущем (12.05.2033); укажите состояние «запланировано»",
                        "Мероприятия 9 Причина отмены Укажите, почему мероприятие отменено",
                        "Мероприятия 9 Номер мероприятия Уже встретилось в строке 2",
                        "Посещения 4 Номер мероприятия Мероприятие «М-4» не состоялось: участников отмечают только у проведённого",
                        "Посещения 5 ФИО Уже встретилось в строке 2",
                        "Посещения 6 Номер мероприятия Мероприятия с номером «М-9» нет",
                        "Посещения 7 Номер мероприятия Зависит от строки 6 листа «Мероприятия», которая не принята");
    }

    private static SmallBook book() {
        return SmallBook.ofOneFamily()
                .sheet(
                        "Мероприятия",
                        "Номер мероприятия",
                        "Дата",
                        "Серия",
                        "Вид",
                        "Подвид",
                        "Для кого",
                        "Название",
                        "Ведущий",
                        "Состояние",
                        "Причина отмены",
                        "Детей без имён")
                .row(
                        "М-1",
                        "12.05.2023",
                        null,
                        "досуг",
                        "экскурсия",
                        "дети",
                        "В музей",
                        "Соколова М. П.",
                        null,
                        null,
                        null)
                .row(
                        "М-2",
                        "13.05.2023",
                        "Клуб «Очаг»",
                        "родительский клуб",
                        null,
                        "родители",
                        "Заседание",
                        "Соколова М. П.",
                        "проведено",
                        null,
                        null)
                .row("М-3", "14.05.2023", null, "досуг", null, "все", "День семьи", "Соколова М. П.", null, null, "120")
                .row(
                        "М-4",
                        "15.05.2023",
                        null,
                        "ЗОЖ",
                        null,
                        "дети",
                        "Зарядка",
                        "Соколова М. П.",
                        "отменено",
                        "карантин",
                        null)
                .sheet("Посещения", "Номер мероприятия", "Номер семьи", "ФИО")
                .row("М-1", "17", "Ершов Пётр Ильич")
                .row("М-2", "17", "Ершова А. И.");
    }

    private int count(Table<?> table, TableField<?, UUID> institution) {
        return db.fetchCount(table, institution.eq(centre.institution()));
    }
}
