package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Answers to questionnaires as a sheet of a workbook. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SurveyAnswersImportTest {

    private static final String SHEET = "Ответы на анкеты";

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
    void answersAndRefusalsComeAndGoAgain() {
        var page = desk.checked(book());
        browser.submit(page + "/taking");
        desk.await(page);
        assertThat(counted("surveys.filling where state = 'done' and way = 'paper' and filled_on = '2023-05-17'"
                        + " and family_id is not null"))
                .isEqualTo(1L);
        assertThat(counted("surveys.answer where question_code = 'inner-resources' and option_codes = '{yes}'"))
                .isEqualTo(1L);
        assertThat(counted("surveys.answer where question_code = 'others-experience' and option_codes = '{own}'"
                        + " and text <> '' and text not like '%подумаю%'"))
                .isEqualTo(1L);
        assertThat(counted("surveys.filling where state = 'refused' and way = 'specialist'"))
                .isEqualTo(1L);
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");
        var again = bookOf("17.05.2023", "Ершов Пётр Ильич", "специалист", null, "1", "нет", "2", "нет");
        assertThat(refused(again))
                .containsExactly(
                        SHEET
                                + " 2 Дата заполнения Анкета этого человека за 17.05.2023 уже внесена, исправьте её на её странице");

        browser.submit(page + "/undoing");
        desk.await(page);
        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(counted("surveys.filling where true")).isEqualTo(0L);
        assertThat(counted("surveys.answer where true")).isEqualTo(0L);
    }

    @Test
    void whatCannotBeAnAnswerComesBackWithItsReason() {
        db.execute(
                "update surveys.questionnaire set retired_on = '2023-12-31' where institution_id = ?",
                centre.institution());
        var who = "Ершов Пётр Ильич";
        var book = bookOf("17.05.2023", who, "бумага", null, "1", "Дя", "2", "Нет")
                .add(SHEET, "yugorsk-2021", "18.05.2023", "17", who, "бумага", null, "1", "Да", "7", "Нет")
                .add(SHEET, "yugorsk-2021", "19.05.2023", "17", who, "бумага", null, "1", "Да", null, null)
                .add(SHEET, "yugorsk-2021", "20.05.2023", "17", who, "бумага", "Некогда", "1", "Да", null, null)
                .add(SHEET, "yugorsk-2021", "15.01.2024", "17", who, "бумага", null, "1", "Да", "2", "Да")
                .add(SHEET, "yugorsk-1999", "21.05.2023", "17", who, "бумага", null, "1", "Да", "2", "Да")
                .add(SHEET, "yugorsk-2021", "22.05.2023", null, null, "бумага", null, "1", "Да", "2", "Да");

        assertThat(refused(book))
                .containsExactly(
                        SHEET + " 2 Ответ Такого варианта ответа нет. Выберите из списка.",
                        SHEET + " 3 Вопрос 2 В этой версии анкеты нет вопроса «7»: его убрали. Откройте анкету заново и"
                                + " ответьте по действующей версии.",
                        SHEET + " 4 Нет ответа на вопрос «Готовы ли Вы воспользоваться положительным опытом разрешения"
                                + " подобной трудной жизненной ситуации других семей, проживающих в городе Югорске?»",
                        SHEET + " 5 Ответ Указан отказ: ответов быть не может",
                        SHEET + " 6 Дата заполнения Анкета «Готовность изменить ситуацию: анкета заключивших социальный"
                                + " контракт» выведена из использования 31.12.2023. Анкету, заполненную до этого дня,"
                                + " внести можно: укажите дату заполнения. Для нового опроса выберите действующую анкету.",
                        SHEET + " 7 Анкета Опубликованной анкеты с кодом «yugorsk-1999» нет. Коды стоят на странице"
                                + " «Анкеты».",
                        SHEET + " 8 ФИО Укажите, кто отвечает: анкета именная.");
    }

    private static SmallBook book() {
        return bookOf(
                        "17.05.2023",
                        "Ершов Пётр Ильич",
                        "бумага",
                        null,
                        "1",
                        "да",
                        "others-experience",
                        "Свой ответ: подумаю")
                .add(
                        SHEET,
                        "yugorsk-2021",
                        "18.05.2023",
                        "17",
                        "Ершова Анна Ильинична",
                        "со слов",
                        "Некогда",
                        null,
                        null,
                        null,
                        null);
    }

    private static SmallBook bookOf(Object on, Object... rest) {
        var cells = new ArrayList<Object>(List.of("yugorsk-2021", on, "17"));
        cells.addAll(Arrays.asList(rest));
        return new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье")
                .row("17", "Ершов Пётр Ильич", "03.11.1985", "Отец")
                .row("17", "Ершова Анна Ильинична", "03.11.1990", "Мать")
                .sheet(
                        SHEET,
                        "Анкета",
                        "Дата заполнения",
                        "Номер семьи",
                        "ФИО",
                        "Способ",
                        "Отказ",
                        "Вопрос",
                        "Ответ",
                        "Вопрос 2",
                        "Ответ 2")
                .row(cells.toArray());
    }

    private List<String> refused(SmallBook book) {
        return browser.open(desk.checked(book))
                .page()
                .select(".bad-rows tbody tr")
                .eachText();
    }

    private Object counted(String what) {
        return db.fetchValue("select count(*) from " + what + " and institution_id = ?", centre.institution());
    }
}
