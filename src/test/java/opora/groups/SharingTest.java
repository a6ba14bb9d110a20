package opora.groups;

import static opora.audit.db.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.partners.PartnerDraft;
import opora.partners.Partners;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.consent.ConsentDraft;
import opora.people.consent.ConsentPurpose;
import opora.people.consent.Consents;
import opora.people.consent.SignerCapacity;
import opora.platform.Change;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Consents are asked for before a list goes to a partner and before pictures are published (152-FZ art. 9, 10.1). */
@PageTest
class SharingTest {

    private static final String FUND = "Фонд «Рассвет»";
    private static final LocalDate SIGNED = LocalDate.of(2024, 2, 3);

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    EventBook events;

    @Autowired
    SeriesBook series;

    @Autowired
    Roster roster;

    @Autowired
    Attendance attendance;

    @Autowired
    RegisterFamily register;

    @Autowired
    Consents consents;

    @Autowired
    Partners partners;

    @Autowired
    DSLContext db;

    Centre.Small small;
    Change change;
    RegisteredFamily family;
    UUID mother;
    UUID child;
    UUID fund;
    UUID event;
    String path;

    @BeforeEach
    void aMotherAndHerChildWereAtAnExcursion() {
        small = centre.small();
        change = centre.by(small.director());
        family = PeopleFixture.family(register, small, change);
        mother = family.personIds().get(0);
        child = family.personIds().get(1);
        fund = partners.add(new PartnerDraft(FUND, "nonprofit", true, ""), change);
        event = events.recordAll(List.of(GroupsFixture.excursion(small)), change)
                .getFirst();
        attendance.recordAll(List.of(new Attendance.Visit(event, mother), new Attendance.Visit(event, child)), change);
        path = "/events/" + event + "/transfer";
        browser.as(small.specialistAccount());
    }

    @Test
    void onlyWhoConsentsStandsOnTheListAndTheOthersHaveALinkToTheConsent() {
        sign(mother, ConsentPurpose.TRANSFER, "фонд рассвет", null);

        assertThat(browser.open("/events/" + event)
                        .page()
                        .select("a[href=" + path + "]")
                        .text())
                .isEqualTo("Передать партнёру");
        var page = browser.open(path + "?partner=" + fund + "&purpose=REST");

        assertThat(page.page().select(".handed tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Рожкова Алёна Сергеевна", "ФИО и дата рождения");
        assertThat(page.text(".left-out")).contains("Рожкова Вера Сергеевна").doesNotContain("Алёна");
        var link = page.page().select(".left-out a:contains(Записать согласие)").attr("href");
        var form = browser.open(link);
        assertThat(form.page().select("#personId option[selected]").attr("value"))
                .isEqualTo(child.toString());
        assertThat(form.page().select("#purpose option[selected]").attr("value"))
                .isEqualTo("TRANSFER");
        assertThat(form.page().select("#recipients option").eachAttr("value")).contains(FUND);
    }

    @Test
    void theListIsTakenAsWorkbookDocumentAndPaperAndTheJournalNamesWhoIsOnIt() throws Exception {
        sign(mother, ConsentPurpose.TRANSFER, FUND, null);

        var paper = take("PRINT", mother).text(".sheet");
        assertThat(paper)
                .contains("Рожкова Алёна Сергеевна", FUND, "Отдых и оздоровление", "Экскурсия в музей")
                .doesNotContain("12.03.1990");
        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("ParticipantsHandedOver"));
        assertThat(entry.getKind()).isEqualTo("export");
        assertThat(entry.getRowCount()).isEqualTo(1);
        assertThat(entry.getSubjects())
                .contains(mother, family.familyId(), fund, event)
                .doesNotContain(child);

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes(take("XLSX", mother, "born", "true"))))) {
            var rows = new ArrayList<String>();
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> rows.add(cell.getStringCellValue())));
            assertThat(rows).contains("Рожкова Алёна Сергеевна", "12.03.1990").doesNotContain("Рожкова Вера Сергеевна");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes(take("DOCX", mother))))) {
            assertThat(document.getTables().getFirst().getText())
                    .contains("Рожкова Алёна Сергеевна")
                    .doesNotContain("Вера");
        }
    }

    @Test
    void aConsentWithdrawnSinceThePageWasOpenedStopsTheList() {
        var id = sign(mother, ConsentPurpose.TRANSFER, FUND, null);
        assertThat(browser.open(path + "?partner=" + fund).page().select(".handed tbody tr"))
                .hasSize(1);
        consents.withdraw(family.familyId(), id, change.today(), "Заявление", change);

        var answer = take("XLSX", mother);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("main"))
                .contains("Нет действующего согласия на передачу этому получателю: людей без него 1");
        assertThat(db.fetchExists(ENTRY, ENTRY.EVENT.eq("ParticipantsHandedOver")))
                .isFalse();
    }

    @Test
    void aConsentForSomebodyElseOrOneThatHasEndedAllowsNothing() {
        sign(mother, ConsentPurpose.TRANSFER, "Фонд «Закат»", null);
        sign(child, ConsentPurpose.TRANSFER, FUND, SIGNED.plusDays(5));

        var page = browser.open(path + "?partner=" + fund);

        assertThat(page.page().select(".handed")).isEmpty();
        assertThat(page.text("main")).contains("Передать некого");
        assertThat(take("PRINT", mother).status()).isEqualTo(422);
        assertThat(take("PRINT").text("main")).contains("Отметьте хотя бы одного");
    }

    @Test
    void nobodyWhoWasNotThereIsHandedOver() {
        var stranger = PeopleFixture.family(register, small, change).personIds().getFirst();

        assertThat(take("PRINT", stranger).status()).isEqualTo(404);
    }

    @Test
    void aGroupIsHandedOverAsItIsToday() {
        var group = series.begin(SeriesDraft.of("Клуб", EventKind.PARENTS_CLUB, null, Audience.PARENTS), change);
        roster.join(
                group,
                List.of(
                        new Joining(mother, GroupsFixture.DAY, null),
                        new Joining(child, GroupsFixture.DAY, GroupsFixture.DAY.plusDays(7))),
                change);
        sign(mother, ConsentPurpose.TRANSFER, FUND, null);
        sign(child, ConsentPurpose.TRANSFER, FUND, null);

        var page = browser.open("/series/" + group + "/transfer?partner=" + fund);

        assertThat(page.page().select(".handed tbody tr")).hasSize(1);
        assertThat(page.text(".handed")).contains("Алёна");
    }

    @Test
    void theSheetForThePhotographerTellsWhoMayBePublishedAndWhoMayNot() {
        sign(child, ConsentPurpose.PUBLICATION, "", null);

        var sheet = browser.open("/events/" + event + "/publication");

        assertThat(sheet.text(".allowed tbody"))
                .contains("Рожкова Вера Сергеевна")
                .doesNotContain("Алёна");
        assertThat(sheet.text(".left-out")).contains("Рожкова Алёна Сергеевна").doesNotContain("Вера");
        var entry = db.fetchSingle(ENTRY, ENTRY.EVENT.eq("PublicationListOpened"));
        assertThat(entry.getKind()).isEqualTo("print");
        assertThat(entry.getSubjects()).contains(mother, child, family.familyId());
    }

    @Test
    void whoReachesNobodyOfItSeesNoNames() {
        sign(mother, ConsentPurpose.TRANSFER, FUND, null);
        browser.as(small.colleagueAccount());

        assertThat(browser.open(path + "?partner=" + fund).text("main")).doesNotContain("Рожкова");
        assertThat(take("PRINT", mother).status()).isEqualTo(404);
        assertThat(browser.open("/events/" + event + "/publication").text("main"))
                .doesNotContain("Рожкова")
                .contains("Ещё участников");
    }

    private Browser.Answer take(String as) {
        return take(as, List.of());
    }

    private static byte[] bytes(Browser.Answer answer) {
        return answer.response().getContentAsByteArray();
    }

    private Browser.Answer take(String as, UUID person, String... more) {
        return take(as, List.of(person), more);
    }

    private Browser.Answer take(String as, List<UUID> persons, String... more) {
        var fields = new ArrayList<>(List.of("partner", fund.toString(), "purpose", "REST", "as", as));
        persons.forEach(each -> fields.addAll(List.of("persons", each.toString())));
        fields.addAll(List.of(more));
        return browser.submit(path, fields.toArray(String[]::new));
    }

    private UUID sign(UUID person, ConsentPurpose purpose, String recipient, LocalDate until) {
        var minor = person.equals(child);
        return consents.record(
                new ConsentDraft(
                        family.familyId(),
                        person,
                        purpose,
                        recipient,
                        "ФИО и дата рождения",
                        minor ? SignerCapacity.PARENT : SignerCapacity.SELF,
                        minor ? "Рожкова Алёна Сергеевна" : "",
                        "",
                        SIGNED,
                        until),
                change);
    }
}
