package opora.reports.submission;

import static opora.people.db.Tables.PERSON;
import static opora.reports.db.Tables.SUBMISSION;
import static opora.reports.db.Tables.SUBMITTED_VALUE;
import static opora.services.db.Tables.DELIVERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.reports.NarrativeDraft;
import opora.reports.Narratives;
import opora.reports.StatementDraft;
import opora.reports.Statements;
import opora.reports.Story;
import opora.services.VoidService;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SubmissionTest {

    private static final String YEAR = "report=T23&from=2023-01-01&to=2023-12-31";
    private static final String[] WHOLE = {"report", "T23", "from", "2023-01-01", "to", "2023-12-31"};

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Statements statements;

    @Autowired
    Narratives narratives;

    @Autowired
    VoidService voiding;

    Story story;

    @BeforeEach
    void theDirectorSignsIn() {
        story = new Story(db, centre);
        browser.as(story.small.director());
    }

    @Test
    void beforeSubmittingItIsSaidWhatWillBeKeptAndWhatIsOdd() {
        var page = browser.open("/reports/submitted/new?" + YEAR).page();

        assertThat(page.select(".warning").text())
                .contains("Есть люди без даты рождения", "Порог не достигнут", "(T23-06.families): 4")
                .contains("Изменения за год не описаны");
        assertThat(page.select("dl.facts").text()).contains("учреждение в целом", "01.01.2023 – 31.12.2023");
        assertThat(page.select(".warning").text()).doesNotContain("не сходятся");
    }

    @Test
    void aSubmittedReportSaysForEverWhatItSaid() {
        var change = centre.by(story.small.director());
        statements.state(
                new StatementDraft("T23-07", LocalDate.of(2023, 12, 20), true, "Модель", "Приказ", "5", null), change);
        narratives.write(new NarrativeDraft("T23", 2023, "trust", "Семьи приходят сами", List.of("T23-01")), change);
        var id = submit();

        voiding.voidIt(delivery(story.soldiers), because("Не та семья"));
        statements.state(new StatementDraft("T23-07", LocalDate.of(2023, 12, 31), false, "", "", "", null), change);

        var page = browser.open("/reports/submitted/" + id).page();
        assertThat(page.getElementById("T23-01").select(".value").text()).startsWith("7 2 + 4 + 1 = 7");
        assertThat(page.getElementById("T23-11").select(".value a").text()).isEqualTo("11");
        assertThat(page.getElementById("T23-11").select("td").get(1).text()).isEqualTo("1");
        assertThat(page.getElementById("T23-06.families").text()).contains("не менее 1 700", "не достигнут");
        assertThat(page.select(".told").text()).isEqualTo("Семьи приходят сами");
        assertThat(page.select(".supports").text()).startsWith("7 Клиенты");
        assertThat(page.select("main").text()).contains("Приказ № 5", "версия 1");
        assertThat(browser.open("/reports/T23?year=2023")
                        .page()
                        .getElementById("T23-11")
                        .select(".value a")
                        .text())
                .isEqualTo("10");
    }

    @Test
    void aSubmittedNumberOpensToTheRecordsItCounted() {
        var id = submit();
        var ids = db.select(SUBMITTED_VALUE.RECORDS)
                .from(SUBMITTED_VALUE)
                .where(SUBMITTED_VALUE.SUBMISSION_ID.eq(id), SUBMITTED_VALUE.CODE.eq("T23-13"))
                .fetchSingle()
                .value1();
        assertThat(ids).hasSize(2).contains(story.consultation);

        var page = browser.open("/reports/submitted/" + id + "/records/T23-10.families")
                .page();
        assertThat(page.select("tbody tr").text()).contains("Дубровы");
        voiding.voidIt(story.consultation, because("Ошибка"));
        assertThat(browser.open("/reports/submitted/" + id + "/records/T23-13")
                        .page()
                        .select("tbody tr")
                        .text())
                .contains("запись аннулирована");
    }

    @Test
    void whatHasChangedSinceIsToldWithItsReason() {
        var id = submit();
        assertThat(changes(id).select(".empty-title").text()).isEqualTo("После сдачи ничего не изменилось");

        voiding.voidIt(story.consultation, because("Услуга не оказана"));

        var line = changes(id).getElementById("T23-13");
        assertThat(line.text()).contains("2 1 −1", "добавилось 0, выбыло 1", "аннулирована: 1");
        var records =
                browser.open("/reports/submitted/" + id + "/changes/T23-13").page();
        assertThat(records.select(".why").text()).contains("аннулирована", "Услуга не оказана", "Дубровы");
        assertThat(records.select(".why a")).isNotEmpty();
        assertThat(changes(id).getElementById("T23-08")).isNull();
    }

    @Test
    void aRecordWrittenLaterIsFoundAmongTheAdded() {
        var id = submit();

        story.world.served(
                "8.01", story.endangered, null, story.small.colleague(), LocalDate.of(2023, 9, 9), "in_person", 1);

        var line = changes(id).getElementById("T23-11");
        assertThat(line.text()).contains("11 12 +1", "добавилось 1, выбыло 0");
        assertThat(browser.open("/reports/submitted/" + id + "/changes/T23-11").text("tbody"))
                .contains("09.09.2023", "Камышовы");
    }

    @Test
    void aCorrectedBirthDateExplainsItself() {
        var id = submit();
        var person = db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(story.small.institution()), PERSON.FAMILY_NAME.eq("Дуброва"))
                .fetchSingle(PERSON.ID);

        var corrected = browser.submit(
                "/people/" + person,
                "familyName",
                "Дуброва",
                "givenName",
                "Нина",
                "sex",
                "FEMALE",
                "birthDate",
                "05.05.2012",
                "reason",
                "Опечатка в дате");

        assertThat(corrected.status()).isEqualTo(303);
        var page = browser.open("/reports/submitted/" + id + "/changes/T23-01.minors")
                .page();
        assertThat(page.select("tbody").text()).contains("Дуброва Нина");
        assertThat(page.select(".why").text()).contains("Опечатка в дате");
    }

    @Test
    void oneReportIsInForceAndTheNextAfterAWithdrawalIsItsNextVersion() {
        var first = submit();
        var twice = browser.submit("/reports/submitted", WHOLE);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text(".refusal")).contains("уже сдан");
        assertThat(browser.open("/reports/T23?year=2023").text("main"))
                .contains("Сданная версия: ", "Числа ниже посчитаны сейчас");

        assertThat(browser.submit("/reports/submitted/" + first + "/withdrawal", "reason", "")
                        .status())
                .isEqualTo(422);
        browser.submit("/reports/submitted/" + first + "/withdrawal", "reason", "Не все записи внесены");
        var second = submit();

        assertThat(browser.open("/reports/submitted/" + second).text("main")).contains("версия 2");
        assertThat(browser.open("/reports/submitted/" + first).text(".withdrawn"))
                .contains("Не все записи внесены");
        assertThat(browser.open("/reports/submitted").page().select("tbody tr")).hasSize(1);
        assertThat(browser.open("/reports/submitted?withdrawn=true").page().select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasSubmitted() {
        var id = submit();

        assertFrozen("update reports.submission set note = 'иначе' where id = {0}", id);
        assertFrozen("update reports.submitted_value set value = 1 where submission_id = {0}", id);
        assertFrozen("delete from reports.submitted_value where submission_id = {0}", id);
        assertFrozen("delete from reports.submission where id = {0}", id);
        assertFrozen("update reports.submitted_part set title = '' where submission_id = {0}", id);
    }

    @Test
    void twoInForceAtOnceAreImpossible() {
        var id = submit();
        var copy = db.selectFrom(SUBMISSION).where(SUBMISSION.ID.eq(id)).fetchSingle();
        copy.setId(UUID.randomUUID());
        copy.setVersion(2);

        assertThatThrownBy(() -> db.transaction(nested ->
                        nested.dsl().insertInto(SUBMISSION).set(copy.intoMap()).execute()))
                .hasMessageContaining("submission_one_current");
    }

    @Test
    void whoAnswersForAPartHandsInThatPartOnly() {
        var section = story.small.firstSection();
        var head = centre.account(story.small.institution(), story.small.specialist(), Role.HEAD, Reach.SECTIONS, null);
        browser.as(head);

        var refused = browser.submit("/reports/submitted", WHOLE);
        assertThat(refused.status()).isIn(403, 404, 422);
        var part = browser.submit(
                "/reports/submitted",
                "report",
                "T23",
                "from",
                "2023-01-01",
                "to",
                "2023-12-31",
                "section",
                section.toString());
        assertThat(part.status()).isEqualTo(303);
        assertThat(browser.open(part.location()).text("main")).contains("Участок: Участок № 1");

        browser.as(story.small.specialistAccount());
        assertThat(browser.submit("/reports/submitted", WHOLE).status()).isEqualTo(403);
    }

    private UUID submit() {
        var answer = browser.submit("/reports/submitted", WHOLE);
        assertThat(answer.status()).isEqualTo(303);
        return UUID.fromString(answer.location().substring("/reports/submitted/".length()));
    }

    private Document changes(UUID id) {
        return browser.open("/reports/submitted/" + id + "/changes").page();
    }

    private Change because(String reason) {
        var change = centre.by(story.small.director());
        return new Change(
                change.user(),
                java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC).plusMinutes(5),
                reason);
    }

    private UUID delivery(UUID family) {
        return db.select(DELIVERY.ID)
                .from(DELIVERY)
                .where(DELIVERY.FAMILY_ID.eq(family))
                .orderBy(DELIVERY.ID)
                .limit(1)
                .fetchSingle(DELIVERY.ID);
    }

    private void assertFrozen(String statement, UUID id) {
        assertThatThrownBy(() -> db.transaction(nested -> nested.dsl().execute(statement, id)))
                .hasMessageContaining("is never changed");
    }
}
