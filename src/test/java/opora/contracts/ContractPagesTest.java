package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.surveys.ShipQuestionnaires;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ContractPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    ConcludeContract concludeContract;

    @Autowired
    Restrictions restrictions;

    @Autowired
    ShipQuestionnaires shipQuestionnaires;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    String folder;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        folder = "/families/" + family.familyId() + "/contracts";
        browser.as(small.specialistAccount());
    }

    @Test
    void aContractIsEnteredFoundAndEnded() {
        assertThat(browser.open(folder).text()).contains("Социальных контрактов нет");
        assertThat(browser.open(folder + "/new").page().select("#personId option"))
                .hasSize(3);
        var path = submit().location();
        var page = browser.open(path);
        assertThat(page.text("#contract"))
                .contains("№ 17/24", "Действует", "Рожкова Алёна", "Поиск работы", "10.06.2024 – 09.12.2024")
                .contains("Центр социальных выплат", "60 000,50", "срок прошёл", "Соколова");
        assertThat(page.page().title()).doesNotContain("Рожков");
        assertThat(browser.open(folder).text("table.contracts")).contains("№ 17/24", "Поиск работы");
        assertThat(browser.open("/contracts").text("table.contracts")).contains("№ 17/24", "Рожкова Алёна");
        assertThat(browser.open("/contracts?direction=BUSINESS").text()).contains("Контрактов не найдено");
        assertThat(browser.open("/contracts?late=true&sort=ENDS").text("table.contracts"))
                .contains("№ 17/24");
        assertThat(browser.open("/contracts?from=40.01.2024").status()).isEqualTo(422);

        var ending = browser.submit(path + "/ending", "version", "1", "state", "ENDED", "on", "10.12.2024");
        assertThat(ending.text("#on-problem")).contains("10.06.2024–09.12.2024");
        browser.submit(path + "/ending", "version", "1", "state", "ENDED", "on", "09.12.2024");
        assertThat(browser.open(path).text("#state")).contains("Завершён 09.12.2024");
        assertThat(browser.submit(path + "/voiding", "version", "2").text("#reason-problem"))
                .contains("Напишите текст");
        browser.submit(path + "/voiding", "version", "2", "reason", "Не тот гражданин");
        assertThat(browser.open("/contracts").text()).contains("Контрактов не найдено");
        assertThat(browser.open("/contracts?state=VOIDED").text("table.contracts"))
                .contains("№ 17/24");
    }

    @Test
    void whatIsWrongComesBackAsTypedAndWhatIsOddIsAskedAbout() {
        assertThat(submit("endsOn", "09.06.2024").text("#endsOn-problem")).contains("раньше начала, 10.06.2024");
        var wrong = submit("startsOn", "31.06.2024", "amount", "много");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#startsOn").val()).isEqualTo("31.06.2024");
        assertThat(wrong.page().select("#amount").val()).isEqualTo("много");
        assertThat(submit("concludedBy", "").text("#concludedBy-problem")).contains("что-то одно");

        var odd = submit("direction", "HOUSEHOLD", "amount", "250000", "endsOn", "10.12.2025");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.text("#refusals")).contains("Сумма больше предельной: 200", "Срок больше 12 мес.");
        assertThat(odd.page().select("#sure")).hasSize(1);
        assertThat(submit("direction", "HOUSEHOLD", "amount", "250000", "endsOn", "10.12.2025", "sure", "true")
                        .location())
                .startsWith("/contracts/");
        var overlap = submit("key", Ids.next().toString(), "direction", "HOUSEHOLD", "number", "18/24");
        assertThat(overlap.text("#startsOn-problem")).contains("№ 17/24 от 10.06.2024, срок 10.06.2024–10.12.2025");
        assertThat(db.fetchCount(CONTRACT, CONTRACT.INSTITUTION_ID.eq(small.institution())))
                .isOne();
    }

    @Test
    void aContractIsCorrectedByOneEditorAtATime() {
        var path = submit().location();
        assertThat(correct(path, "1", "endsOn", "09.03.2025").location()).isEqualTo(path);
        assertThat(browser.open(path).text("#contract")).contains("10.06.2024 – 09.03.2025");
        var late = correct(path, "1", "number", "99");
        assertThat(late.text("#refusals")).contains("запись изменили");
        assertThat(late.page().select("#number").val()).isEqualTo("99");
    }

    /** The questionnaire of the technology is for citizens with a contract (QST-02). */
    @Test
    void aWaveOfQuestionnairesGoesToCitizensWhoseContractRuns() {
        shipQuestionnaires.to(small.institution());
        var today = centre.by(small.director()).today();
        assertThat(wave("running-contracts", today).text("#refusals")).contains("Здесь нет никого");
        concludeContract.concludeAll(
                List.of(ContractsFixture.contract(
                        family.personIds().getFirst(), Direction.OTHER, today.minusDays(9), today.plusDays(20))),
                centre.by(small.specialistAccount()));

        var wave = wave("running-contracts", today).location();

        assertThat(browser.open(wave).text("#coverage")).contains("Ответили 0 из 1");
        assertThat(browser.open(wave).text("table.wave-people")).contains("Рожкова Алёна");
        assertThat(wave("", today).text("#refusals")).contains("Выберите участок или другой круг людей");
        assertThat(wave("nobody-knows-it", today).status()).isEqualTo(404);
        browser.as(small.colleagueAccount());
        assertThat(wave("running-contracts", today).text("#refusals")).contains("Здесь нет никого");
    }

    private Browser.Answer wave(String audience, LocalDate today) {
        var asked = browser.open("/survey-waves/new").page().select("#questionnaire option").stream()
                .map(option -> option.val())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseThrow();
        return browser.submit(
                "/survey-waves",
                "title",
                "Осенний опрос",
                "questionnaire",
                asked,
                "audience",
                audience,
                "startsOn",
                RussianDate.format(today),
                "endsOn",
                RussianDate.format(today.plusDays(14)));
    }

    @Test
    void theRegisterGoesOnByKeyAndIsTakenInTheLayoutOfItsPaper() throws IOException {
        var change = centre.by(small.specialistAccount());
        var drafts = new ArrayList<ContractDraft>();
        for (int month = 0; month < 55; month++) {
            var from = LocalDate.of(2021, 3, 1).plusMonths(month);
            drafts.add(
                    ContractsFixture.contract(family.personIds().getFirst(), Direction.OTHER, from, from.plusDays(20)));
        }
        concludeContract.concludeAll(drafts, change);
        var first = browser.open("/contracts");
        assertThat(first.page().select("table.contracts tbody tr")).hasSize(50);
        assertThat(first.text("#found")).isEqualTo("55 контрактов");
        assertThat(browser.open(first.page().select("a[rel=next]").attr("href"))
                        .page()
                        .select("table.contracts tbody tr"))
                .hasSize(5);

        var next = search("рожкова").page().select("a[rel=next]").attr("href");
        assertThat(next).contains("asked=", "after=");
        assertThat(browser.open(next).page().select("table.contracts tbody tr")).hasSize(5);

        var file = browser.open("/contracts.xlsx?from=01.01.2025");
        assertThat(browser.stale().open("/contracts.xlsx").status()).isEqualTo(303);
        try (var book =
                WorkbookFactory.create(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Реестр социальных контрактов");
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("Номер контракта");
            assertThat(sheet.getRow(4).getCell(3).getStringCellValue()).isEqualTo("Рожкова Алёна Сергеевна");
        }
    }

    @Test
    void aContractIsFoundByItsNumberOrTheNameOfItsCitizen() {
        submit();
        assertThat(search("17/2").text("table.contracts")).contains("№ 17/24");
        assertThat(search("рожкова алена").text("table.contracts")).contains("№ 17/24");
        assertThat(search("рожкова").page().select("a[href*=xlsx], a[href*=docx]"))
                .isEmpty();
        assertThat(search("рожкова", "direction", "BUSINESS").text()).contains("Контрактов не найдено");
        assertThat(search("сидорова").text()).contains("Контрактов не найдено");
        assertThat(search("", "state", "RUNNING").location()).isEqualTo("/contracts?state=RUNNING");

        restrictions.start(
                new RestrictionDraft(
                        family.familyId(),
                        Restrictions.REFUGE,
                        "",
                        "",
                        centre.by(small.director()).today()),
                centre.by(small.director()));
        assertThat(search("рожкова").text()).contains("Контрактов не найдено");
        assertThat(search("17/24").text()).contains("Контрактов не найдено");
    }

    private Browser.Answer search(String typed, String... chosen) {
        var fields = new ArrayList<>(List.of("find", "true", "q", typed));
        fields.addAll(List.of(chosen));
        return browser.submit("/contracts", fields.toArray(String[]::new));
    }

    @Test
    void whoeverDoesNotReachTheFamilyFindsNothing() {
        var path = submit().location();
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(folder).status()).isEqualTo(404);
        assertThat(browser.open("/contracts").text()).contains("Контрактов не найдено");
    }

    private Browser.Answer submit(String... differently) {
        return browser.submit(folder, fields(differently));
    }

    private Browser.Answer correct(String path, String version, String... differently) {
        var all = new ArrayList<>(List.of(differently));
        all.addAll(List.of("version", version));
        return browser.submit(path + "/correction", fields(all.toArray(String[]::new)));
    }

    private String[] fields(String... differently) {
        var fields = new TreeMap<String, String>();
        fields.put(
                "key",
                UUID.nameUUIDFromBytes(folder.getBytes(StandardCharsets.UTF_8)).toString());
        fields.put("number", "17/24");
        fields.put("appliedOn", "10.06.2024");
        fields.put("concludedOn", "10.06.2024");
        fields.put("personId", family.personIds().getFirst().toString());
        fields.put("direction", "EMPLOYMENT");
        fields.put("startsOn", "10.06.2024");
        fields.put("endsOn", "09.12.2024");
        fields.put("amount", "60 000,50");
        fields.put("concludedBy", "Центр социальных выплат");
        for (int i = 0; i < differently.length; i += 2) {
            fields.put(differently[i], differently[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                .toArray(String[]::new);
    }
}
