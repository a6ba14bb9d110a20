package opora.exchange;

import static opora.audit.db.Tables.ENTRY;
import static opora.exchange.db.Tables.IMPORTED_ROW;
import static opora.exchange.db.Tables.STAGED_ROW;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.FAMILY_STATUS;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.services.db.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
import opora.PageTest;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The work goes on in the background and sees only what is committed, so each test has an institution of its own and leaves it. */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportPageTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centres;

    @Autowired
    DSLContext db;

    @Autowired
    Statuses statuses;

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
    void aSoundWorkbookIsShownBeforeAnythingIsWrittenAndThenTaken() {
        var page =
                desk.checked(SmallBook.ofOneFamily().sheet("Черновик", "что-то").row("x"));

        assertThat(browser.open(page).text("main"))
                .contains("Загрузить 8 строк", "Лист «Черновик»: такого листа в шаблоне нет");
        assertThat(count(FAMILY, FAMILY.INSTITUTION_ID)).isZero();

        desk.take(page);

        assertThat(browser.open(page).text("main")).contains("Загружено: 8 строк.");
        assertThat(count(FAMILY, FAMILY.INSTITUTION_ID)).isOne();
        assertThat(count(PERSON, PERSON.INSTITUTION_ID)).isEqualTo(2);
        assertThat(count(DELIVERY, DELIVERY.INSTITUTION_ID)).isEqualTo(2);
        assertThat(count(STAGED_ROW, STAGED_ROW.INSTITUTION_ID)).isZero();
        assertThat(db.fetchExists(
                        ENTRY, ENTRY.INSTITUTION_ID.eq(centre.institution()), ENTRY.EVENT.eq("WorkbookTaken")))
                .isTrue();
    }

    @Test
    void theSameWorkbookASecondTimeAddsNothing() {
        desk.take(desk.checked(SmallBook.ofOneFamily()));

        var page = desk.checked(SmallBook.ofOneFamily());

        assertThat(browser.open(page).text("main")).contains("новых строк нет");
        assertThat(browser.open(page).page().select("form[action$=taking]")).isEmpty();
    }

    @Test
    void anAmendedWorkbookAddsOnlyWhatIsNew() {
        desk.take(desk.checked(SmallBook.ofOneFamily()));
        var amended = SmallBook.ofOneFamily()
                .add("Услуги", "17.05.2023", "17", "Ершов Пётр Ильич", "3.51", "Соколова М. П.")
                .add("Люди", "17", "Ершова Вера Ильинична", "01.04.2020", "Дочь", null);

        desk.take(desk.checked(amended));

        assertThat(count(DELIVERY, DELIVERY.INSTITUTION_ID)).isEqualTo(3);
        assertThat(count(MEMBERSHIP, MEMBERSHIP.INSTITUTION_ID)).isEqualTo(3);
    }

    @Test
    void aFamilyThatIsThereIsNotOverwritten() {
        desk.take(desk.checked(SmallBook.ofOneFamily()));

        var page = desk.checked(new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "15.02.2023", "Берёзовка"));

        assertThat(badRow(page, 0))
                .isEqualTo("Семьи 2 Номер семьи Уже есть в базе, но записано иначе: Дата постановки на учёт. "
                        + "Загрузка ничего не перезаписывает, исправьте на странице записи.");
    }

    @Test
    void goodRowsAreTakenAndBadOnesGivenBackWithTheirReasons() throws Exception {
        var book = SmallBook.ofOneFamily()
                .add("Люди", "17", "Ершов Илья Петрович", "01.07.2107", "Отец", "112-233-445 96")
                .add("Услуги", "19.05.2023", "17", "Ершов Илья Петрович", "3.51", "Соколова М. П.");
        var page = desk.checked(book);
        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .containsExactly(
                        "Люди 4 Дата рождения Год 2107 — похоже на опечатку",
                        "Люди 4 СНИЛС СНИЛС не проходит контроль",
                        "Услуги 4 ФИО В семье нет человека «Ершов Илья Петрович»");

        desk.take(page);

        assertThat(count(PERSON, PERSON.INSTITUTION_ID)).isEqualTo(2);
        var back = browser.open(page + "/rejected.xlsx").response().getContentAsByteArray();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            var people = workbook.getSheet("Люди");
            int last = people.getRow(0).getLastCellNum() - 1;
            assertThat(people.getRow(0).getCell(last).getStringCellValue()).isEqualTo("Что исправить");
            assertThat(people.getRow(1).getCell(last).getStringCellValue())
                    .isEqualTo("Дата рождения: Год 2107 — похоже на опечатку\nСНИЛС: СНИЛС не проходит контроль");
            assertThat(people.getLastRowNum()).isOne();
        }
    }

    @Test
    void whatDependsOnABadRowSaysSo() {
        var page = desk.checked(SmallBook.ofOneFamily()
                .add("Семьи", "18", "Ивины", "14.02.2023", "Нигдеево")
                .add("Люди", "18", "Ивина Ольга Ильинична", "03.11.1991", "Мать", null));

        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .containsExactly(
                        "Семьи 3 Населённый пункт Нет населённого пункта «Нигдеево»: ни на листе «Населённые пункты», ни в базе",
                        "Люди 4 Номер семьи Зависит от строки 3 листа «Семьи», которая не принята");
    }

    @Test
    void nobodyLivesInTwoFamiliesAtOnce() {
        var page = desk.checked(SmallBook.ofOneFamily()
                .add("Семьи", "18", "Ивины", "14.02.2023", "Берёзовка")
                .add("Люди", "18", "Ершов Пётр Ильич", "03.11.2015", "Внук", null));

        assertThat(badRow(page, 0))
                .isEqualTo(
                        "Люди 4 Номер семьи Человек в это же время записан в семью 17. В двух семьях сразу он быть не может.");
    }

    @Test
    void aChildWhoMovedIsOnePersonInTwoFamilies() {
        desk.take(desk.checked(new SmallBook()
                .sheet("Семьи", "Номер семьи", "Семья", "Дата постановки на учёт", "Населённый пункт")
                .row("17", "Ершовы", "14.02.2023", "Берёзовка")
                .row("18", "Ивины", "14.02.2023", "Берёзовка")
                .sheet(
                        "Люди",
                        "Номер семьи",
                        "ФИО",
                        "Дата рождения",
                        "Роль в семье",
                        "В семье с",
                        "Выбыл",
                        "Причина выбытия")
                .row("18", "Ершов Пётр Ильич", "03.11.2015", "Внук", "01.06.2023", null, null)
                .row("17", "Ершов Пётр Ильич", "03.11.2015", "Сын", null, "31.05.2023", "К бабушке")));

        assertThat(count(PERSON, PERSON.INSTITUTION_ID)).isOne();
        assertThat(count(MEMBERSHIP, MEMBERSHIP.INSTITUTION_ID)).isEqualTo(2);
    }

    @Test
    void rowsThatContradictEachOtherAreTold() {
        var page = desk.checked(SmallBook.ofOneFamily()
                .add("Семьи", "17", "Ершовы", "14.02.2023", "Берёзовка")
                .add("Люди", "17", "Ершова Вера Ильинична", "01.04.2020", "Дочь", "112-233-445 95")
                .add("Статусы", "17", "СОП", "01.03.2023", null)
                .add("Статусы", "17", "благополучная", "01.06.2023", "01.05.2023")
                .add("Статусы", "17", "группа риска", "01.01.2099", null)
                .add("Услуги", "17.05.2023", "17", "Ершов П. И.", "77.77", "Соколова М. П.")
                .add("Услуги", "17.05.2019", "17", "Ершов П. И.", "3.51", "Соколова М. П.")
                .add("Снятие с учёта", "17", "13.02.2023", "Отказ"));

        assertThat(browser.open(page).page().select(".bad-rows tbody tr").eachText())
                .containsExactly(
                        "Семьи 3 Номер семьи Уже встретилось в строке 2",
                        "Люди 4 СНИЛС Этот СНИЛС уже стоит у другого человека, в строке 2",
                        "Статусы 3 Действует с Пересекается по времени со статусом из строки 2",
                        "Статусы 4 Действует по Раньше начала, 01.06.2023",
                        "Статусы 5 Действует с Дата 01.01.2099 ещё не наступила",
                        "Услуги 4 Услуга Нет услуги «77.77» в перечне учреждения",
                        "Услуги 5 Исполнитель Сотрудник не работал 17.05.2019",
                        "Снятие с учёта 3 Причина «Отказ» нет в справочнике");
    }

    @Test
    void whatIsNoWorkbookIsToldBesideTheField() {
        var answer = upload("Номер семьи;Семья".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#file-problem")).startsWith("Это текстовый файл, а не книга Excel.");
    }

    @Test
    void aWorkbookWithoutAMandatoryHeadingIsRefusedAsAWhole() {
        var page = desk.checked(new SmallBook().sheet("Отделения", "Заведующий").row("Соколова"));

        assertThat(browser.open(page).text("[role=alert]"))
                .isEqualTo("На листе «Отделения» нет обязательного столбца «Отделение»");
        assertThat(browser.open(page).page().select("form[action$=taking]")).isEmpty();
    }

    @Test
    void aBatchIsUndoneUntilSomebodyBuildsOnIt() {
        var page = desk.checked(SmallBook.ofOneFamily());
        desk.take(page);

        browser.submit(page + "/undoing");
        desk.await(page);

        assertThat(browser.open(page).text("main")).contains("Загрузка отменена");
        for (var table : List.of(FAMILY, PERSON, MEMBERSHIP, FAMILY_STATUS, DELIVERY, IMPORTED_ROW)) {
            assertThat(db.fetchCount(
                            table,
                            table.field(DELIVERY.INSTITUTION_ID.getName(), UUID.class)
                                    .eq(centre.institution())))
                    .as(table.getName())
                    .isZero();
        }
        desk.take(desk.checked(SmallBook.ofOneFamily()));
        assertThat(count(FAMILY, FAMILY.INSTITUTION_ID)).isOne();
    }

    @Test
    void aBatchSomebodyHasBuiltOnStaysAndSaysWhy() {
        var page = desk.checked(SmallBook.ofOneFamily());
        desk.take(page);
        var family = db.select(FAMILY.ID)
                .from(FAMILY)
                .where(FAMILY.INSTITUTION_ID.eq(centre.institution()))
                .fetchSingle(FAMILY.ID);
        var change = centres.by(centre.director());
        statuses.start(new StatusDraft(family, "practice", "risk", change.today(), null, "", null, ""), change);

        browser.submit(page + "/undoing");
        desk.await(page);

        assertThat(browser.open(page).text("[role=alert]")).startsWith("С загруженным уже работали:");
        assertThat(count(FAMILY, FAMILY.INSTITUTION_ID)).isOne();
    }

    @Test
    void settlementsOfAnotherRegionAreNotTakenForOurs() {
        var elsewhere = centres.municipality("Дальний район");
        centres.settlement(elsewhere, "Чужая Берёзовка", false);

        var page = desk.checked(SmallBook.ofOneFamily().add("Семьи", "19", "Ивины", "14.02.2023", "Чужая Берёзовка"));

        assertThat(badRow(page, 0)).startsWith("Семьи 3 Населённый пункт Нет населённого пункта «Чужая Берёзовка»");
    }

    @Test
    void whoDoesNotReachTheWholeInstitutionMayNotImport() {
        browser.as(centre.specialistAccount());

        assertThat(browser.open("/import").status()).isEqualTo(403);
    }

    @Test
    void theWorkbookOfAnotherInstitutionIsNotFound() {
        var page = desk.checked(SmallBook.ofOneFamily());
        var other = centres.institution();
        browser.as(centres.account(other, null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));

        for (var path : List.of(page, page + "/progress", page + "/rejected.xlsx")) {
            assertThat(browser.open(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void theTemplateIsThereToBeFilled() throws Exception {
        var template = browser.open("/import/template.xlsx").response();

        assertThat(template.getHeader("Content-Disposition")).startsWith("attachment");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template.getContentAsByteArray()))) {
            assertThat(workbook.getSheet("Семьи").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Номер семьи");
        }
    }

    /** Hands the workbook in and waits until it has been looked through. */
    private Browser.Answer upload(byte[] content) {
        var file = new MockMultipartFile("file", "книга.xlsx", "application/octet-stream", content);
        return browser.send(multipart("/import").file(file).with(csrf()));
    }

    /** As the page does: asks again until the answer asks no more. */
    private String badRow(String page, int index) {
        return browser.open(page).page().select(".bad-rows tbody tr").get(index).text();
    }

    private int count(Table<?> table, TableField<?, UUID> institution) {
        return db.fetchCount(table, institution.eq(centre.institution()));
    }
}
