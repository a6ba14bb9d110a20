package opora.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.StandingAxis;
import opora.casework.accompaniment.StandingDraft;
import opora.casework.diagnosis.FindingDraft;
import opora.casework.diagnosis.FindingKind;
import opora.casework.diagnosis.RecordFinding;
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

/** Monitoring and outcomes as sheets of a workbook. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ObservationsImportTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    RecordFinding recordFinding;

    @Autowired
    SetStanding setStanding;

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
    void rowsOfOneFamilyAndDayAreOneMonitoringAndAllIsTakenBack() {
        var page = desk.checked(book());
        browser.submit(page + "/taking");
        desk.await(page);

        assertThat(facts("monitoring")).containsExactly("family", "family");
        assertThat(facts("outcome")).containsExactly("behaviour", "finances");
        assertThat(db.fetch(
                                "select domain || ' ' || score || ' ' || baseline_score from casework.monitoring_rating "
                                        + "where institution_id = ? order by observed_on, domain",
                                centre.institution())
                        .getValues(0, String.class))
                .containsExactly("health 3 3", "microclimate 2 2", "microclimate 4 2");
        assertThat(browser.open(desk.checked(book())).text("main")).contains("новых строк нет");

        browser.submit(page + "/undoing");
        desk.await(page);
        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        assertThat(facts("monitoring")).isEmpty();
        assertThat(facts("outcome")).isEmpty();
        assertThat(db.fetchValue("select count(*) from casework.rating where institution_id = ?", centre.institution()))
                .isEqualTo(0L);
    }

    @Test
    void whatCannotBeTrueComesBackWithItsReason() {
        var book = book().add("Мониторинг семей", "17", "15.05.2023", "Соколова М. П.", "Школа", "6", null)
                .add("Мониторинг семей", "17", "15.05.2023", "Соколова М. П.", "Погода", "3", null)
                .add("Мониторинг семей", "17", "02.02.2107", "Соколова М. П.", "Микроклимат", "3", null)
                .add("Мониторинг семей", "17", "01.02.2023", "Соколова М. П.", "Микроклимат", "3", null)
                .add("Мониторинг семей", "17", "16.05.2023", "Соколова М. П.", "Микроклимат", "3", null)
                .add("Мониторинг семей", "17", "16.05.2023", "Соколова М. П.", "Семейный микроклимат", "4", null)
                .add("Мониторинг семей", "17", "16.05.2023", "Ершова М. П.", "Здоровье", "4", null)
                .add("Результаты", "30.05.2023", "17", null, "Поведение", "Справка", "Соколова М. П.")
                .add("Результаты", "30.05.2023", "17", "Ершов Пётр Ильич", "Счастье", "Справка", "Соколова М. П.")
                .add("Результаты", "30.05.2023", "17", "Ершов Пётр Ильич", "Поведение", null, "Соколова М. П.")
                .add("Результаты", "30.05.2023", "17", "Ершов Иван Ильич", "Поведение", "Справка", "Соколова М. П.");

        assertThat(browser.open(desk.checked(book))
                        .page()
                        .select(".bad-rows tbody tr")
                        .eachText())
                .containsExactly(
                        "Мониторинг семей 5 Оценка Оценка «6»: нужно целое число от 1 до 5",
                        "Мониторинг семей 6 Направление Направления «Погода» нет в перечне учреждения",
                        "Мониторинг семей 7 Дата Год 2107 — похоже на опечатку",
                        "Мониторинг семей 8 Дата Семья поставлена на учёт 14.02.2023: укажите этот день или более поздний",
                        "Мониторинг семей 10 Направление Уже встретилось в строке 9",
                        "Мониторинг семей 11 Кто оценивал За 16.05.2023 эту семью оценивал другой сотрудник: укажите его или другой день",
                        "Результаты 4 ФИО Это результат ребёнка: укажите, чей",
                        "Результаты 5 Результат «Счастье» нет в справочнике",
                        "Результаты 6 Подтверждение Ячейка не заполнена",
                        "Результаты 7 ФИО В семье нет человека «Ершов Иван Ильич»");
    }

    @Test
    void aFamilyThatIsWorkedWithIsNeitherRemovedBySheetNorTakenBack() {
        var page = desk.checked(book());
        browser.submit(page + "/taking");
        desk.await(page);
        var family = (UUID) db.fetchValue(
                "select id from people.family where institution_id = ? and number = '17'", centre.institution());
        var problem = new FindingDraft(
                UUID.randomUUID(),
                family,
                FindingKind.PROBLEM,
                "child_school",
                null,
                LocalDate.of(2023, 5, 1),
                2,
                Map.of("source", "Школа"));
        recordFinding.record(problem, centres.by(centre.director()));
        browser.submit(page + "/undoing");
        desk.await(page);
        assertThat(browser.open(page).text("main")).contains("С загруженным уже работали", "отменить нельзя");

        setStanding.set(
                new StandingDraft(family, StandingAxis.LEVEL, "crisis", LocalDate.of(2023, 5, 1), "Пожар"),
                centres.by(centre.director()));
        var removal = desk.checked(new SmallBook()
                .sheet("Снятие с учёта", "Номер семьи", "Дата снятия", "Причина")
                .row("17", "20.12.2023", "Улучшение ситуации в семье"));
        assertThat(browser.open(removal).page().select(".bad-rows tbody tr").text())
                .contains("Снятие с учёта 2", "Семью сопровождают: закройте дело с итогом");
    }

    private static SmallBook book() {
        return new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .sheet("Люди", "Номер семьи", "ФИО", "Дата рождения", "Роль в семье")
                .row("17", "Ершов Пётр Ильич", "03.11.2015", "Сын")
                .sheet(
                        "Мониторинг семей",
                        "Номер семьи",
                        "Дата",
                        "Кто оценивал",
                        "Направление",
                        "Оценка",
                        "Комментарий")
                .row("17", "15.05.2023", "Соколова М. П.", "Семейный микроклимат", "2", "Ссоры каждый день")
                .row("17", "15.05.2023", "Соколова М. П.", "Здоровье", "3", null)
                .row("17", "20.11.2023", "Соколова М. П.", "микроклимат", "4", null)
                .sheet("Результаты", "Дата", "Номер семьи", "ФИО", "Результат", "Подтверждение", "Кто отметил")
                .row("30.05.2023", "17", "Ершов Пётр Ильич", "Поведение", "Справка из школы", "Соколова М. П.")
                .row("31.05.2023", "17", null, "Материальное положение", "Долг погашен", "Соколова М. П.");
    }

    private List<String> facts(String kind) {
        return db.fetch(
                        "select code from reports.fact where institution_id = ? and kind = ? order by occurred_on",
                        centre.institution(),
                        kind)
                .getValues(0, String.class);
    }
}
