package opora.exchange;

import static opora.learning.views.Tables.ENTRY_CARD;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.count;

import java.util.Map;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of the methodical work: taken, refused, brought twice and taken back. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LearningSheetsTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    private Centre.Small centre;
    private ImportDesk desk;

    @BeforeEach
    void open() {
        centre = centres.small();
        desk = new ImportDesk(browser);
        browser.as(centres.account(centre.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
    }

    @Test
    void everySheetBringsItsFacts() {
        desk.take(desk.checked(book()));

        assertThat(facts())
                .isEqualTo(Map.of(
                        "supervision", 2,
                        "supervision_attendance", 3,
                        "professional_consultation", 2,
                        "training", 1,
                        "seminar", 1,
                        "seminar_attendance", 1,
                        "publication", 1,
                        "online_cycle", 1,
                        "tool_studied", 2,
                        "tool_introduced", 1));
        assertThat(db.select(ENTRY_CARD.OUTSIDE)
                        .from(ENTRY_CARD)
                        .where(
                                ENTRY_CARD.INSTITUTION_ID.eq(centre.institution()),
                                ENTRY_CARD.REGISTER.eq("supervision"),
                                ENTRY_CARD.OUTSIDE.ne(""))
                        .fetch(ENTRY_CARD.OUTSIDE))
                .containsExactly("Лаптева Инна Олеговна");
    }

    @Test
    void theSameWorkbookASecondTimeAddsNothingAndIsTakenBack() {
        var first = desk.checked(book());
        desk.take(first);

        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        browser.submit(first + "/undoing");
        desk.await(first);
        assertThat(browser.open(first).text("main")).contains("Загрузка отменена");
        assertThat(db.fetchCount(ENTRY_CARD, ENTRY_CARD.INSTITUTION_ID.eq(centre.institution())))
                .isZero();
        desk.take(desk.checked(book()));
        assertThat(facts()).containsEntry("supervision", 2);
    }

    @Test
    void anEmployeeOfTheSameWorkbookIsKnown() {
        desk.take(desk.checked(new SmallBook()
                .sheet("Сотрудники", "ФИО", "Должность", "Принят")
                .row("Лаптева Инна Олеговна", "Методист", "09.01.2020")
                .sheet("Супервизии", "Дата", "Ведущий", "Тема", "Участники")
                .row("17.05.2023", "Лаптева И. О.", "Подросток уходит из дома", "Лаптева И. О.; Ершова М. П.")));

        assertThat(facts()).isEqualTo(Map.of("supervision", 1, "supervision_attendance", 2));
        assertThat(db.fetchExists(
                        FACT,
                        FACT.KIND.eq("supervision"),
                        FACT.INSTITUTION_ID.eq(centre.institution()),
                        FACT.EMPLOYEE_ID.isNotNull()))
                .isTrue();
    }

    @Test
    void whatCannotBeTrueIsGivenBackWithTheReason() {
        var page = desk.checked(new SmallBook()
                .sheet("Супервизии", "Дата", "Тема", "Участники", "Минуты")
                .row("17.05.2023", "Семья Ершовых", "Ершова М. П.", null)
                .row("17.05.2023", "Подросток", "Никто Н. Н.", null)
                .row("17.05.2019", "Подросток", "Ершова М. П.", null)
                .row("02.02.2107", "Подросток", "Ершова М. П.", null)
                .row("17.05.2023", "Подросток", "Ершова М. П.", "5000")
                .sheet("Обучение сотрудников", "Сотрудник", "Вид", "Название", "Начало", "Окончание")
                .row("Ершова М. П.", "технологии", "Работа со случаем", "17.05.2023", "16.05.2023")
                .sheet("Обучающие семинары", "Дата", "Название", "Состояние")
                .row("01.01.2099", "Разговор с подростком", "запланировано")
                .row("17.05.2023", "Разговор с подростком", "было")
                .sheet("Публикации", "Дата", "Вид", "Канал", "Название", "Ссылка")
                .row("17.05.2023", "статья", "сайт", "Экспедиция", "prichal.example")
                .sheet("Инструменты", "Инструмент", "Изучен", "Внедрён")
                .row("Дом", "17.05.2023", "16.05.2023")
                .row("«Дом»", null, null));

        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .containsExactly(
                        "Супервизии 2 Тема Похоже на имя: «Семья Ершовых». Случаи обсуждают без имён, напишите иначе.",
                        "Супервизии 3 Участники Нет сотрудника «Никто Н. Н.»: ни на листе «Сотрудники», ни в базе",
                        "Супервизии 4 Участники Ершова М. П.: в этот день, 17.05.2019, не работает в учреждении",
                        "Супервизии 5 Дата Год 2107 — похоже на опечатку",
                        "Супервизии 6 Минуты Должно быть от 1 до 1440",
                        "Обучение сотрудников 2 Окончание Раньше начала, 17.05.2023",
                        "Обучающие семинары 2 Дата Год 2099 выглядит неверно, проверьте дату",
                        "Обучающие семинары 3 Состояние «было» нет в справочнике",
                        "Публикации 2 Ссылка Ссылка начинается с http:// или https://, например https://centre.example/news",
                        "Инструменты 2 Внедрён Раньше начала, 17.05.2023",
                        "Инструменты 3 Инструмент Уже встретилось в строке 2");
    }

    @Test
    void aToolThatIsThereIsNotOverwritten() {
        desk.take(desk.checked(
                new SmallBook().sheet("Инструменты", "Инструмент", "Изучен").row("Дом", "17.05.2023")));

        var page = desk.checked(
                new SmallBook().sheet("Инструменты", "Инструмент", "Изучен").row("«Дом»", "18.05.2023"));

        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .singleElement()
                .asString()
                .startsWith("Инструменты 2 Изучен Уже есть в базе, но записано иначе");
    }

    private static SmallBook book() {
        return new SmallBook()
                .sheet("Супервизии", "Дата", "Ведущий", "Тема", "Участники", "Случаев обсуждено", "Минуты")
                .row("17.05.2023", "Ершова М. П.", "Подросток", "Соколова М. П.; Ершова Мария Петровна", "2", "90")
                .row("18.05.2023", "Лаптева Инна Олеговна", "Отказ от помощи", "Соколова М. П.", null, null)
                .sheet("Профконсультации", "Дата", "Консультант", "Кому", "Профессия", "Тема")
                .row("17.05.2023", "Ершова М. П.", "Соколова М. П.", "специалист по социальной работе", null)
                .row("17.05.2023", null, null, "психолог", "Беседа с родителями")
                .sheet("Обучение сотрудников", "Сотрудник", "Вид", "Название", "Начало", "Окончание", "Часы")
                .row("Соколова М. П.", "технологии", "Работа со случаем", "11.09.2023", "22.09.2023", "72")
                .row("Ершова М. П.", "повышение квалификации", "Социальная работа с семьёй", "11.09.2023", null, null)
                .sheet("Обучающие семинары", "Дата", "Название", "Программа", "Участники", "Состояние")
                .row("17.05.2023", "Разговор с подростком", "марафон-практикум", "Соколова М. П.", null)
                .row("18.05.2023", "Разговор с родителями", null, null, "отменено")
                .sheet("Публикации", "Дата", "Вид", "Канал", "Название", "Ссылка", "Автор")
                .row("17.05.2023", "статья", "сайт", "Экспедиция", "https://prichal.example/17", "Соколова М. П.")
                .sheet("Онлайн-циклы", "Дата создания", "Вид", "Название", "Занятий")
                .row("17.05.2023", "логопедия", "Говорим красиво", "12")
                .sheet("Инструменты", "Инструмент", "Изучен", "Внедрён")
                .row("Дом", "17.02.2023", "15.05.2023")
                .row("3 дома", "17.02.2023", null);
    }

    private Map<String, Integer> facts() {
        return db.select(FACT.KIND, count())
                .from(FACT)
                .where(FACT.INSTITUTION_ID.eq(centre.institution()))
                .groupBy(FACT.KIND)
                .fetchMap(FACT.KIND, row -> row.value2());
    }

    /** As the page does: asks again until the answer asks no more. */
}
