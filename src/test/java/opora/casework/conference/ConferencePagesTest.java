package opora.casework.conference;

import static opora.casework.db.Tables.CONFERENCE;
import static opora.casework.db.Tables.CONFERENCE_DECISION;
import static opora.casework.db.Tables.CONFERENCE_FAMILY;
import static opora.casework.db.Tables.CONFERENCE_ITEM;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.SignalDraft;
import opora.casework.signals.SignalUrgency;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class ConferencePagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Statuses statuses;

    @Autowired
    RecordSignal recordSignal;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        browser.as(small.specialistAccount());
    }

    @Test
    void theAgendaBuildsItselfAndIsAddedToAndStruck() {
        emergency();
        climbs();
        var path = plan();
        var page = browser.open(path);
        assertThat(page.text("h1")).isEqualTo("Консилиум " + RussianDate.format(today()));
        assertThat(page.text(".agenda"))
                .contains("Открыт экстренный сигнал: Сигнал № 1/", "Сменился статус: Семья группы риска");
        assertThat(page.text("#participants")).contains("Соколова", "ПДН");
        assertThat(page.page().select("#fresh")).isEmpty();

        var ofFamily = path + "/families/" + family.familyId();
        assertThat(browser.submit(ofFamily + "/items", "topic", " ").text("#topic-problem"))
                .contains("Напишите вопрос");
        browser.submit(ofFamily + "/items", "topic", "Летний лагерь для Веры");
        assertThat(browser.open(path).text(".agenda")).contains("Вопрос участников: Летний лагерь");
        var item = browser.open(ofFamily)
                .page()
                .select("#agenda input[name=item]")
                .first()
                .val();
        browser.submit(ofFamily + "/strike", "item", item, "struck", "true");
        assertThat(browser.open(path).text(".agenda")).doesNotContain("экстренный");
        browser.submit(path + "/agenda");
        assertThat(browser.open(path).text(".agenda")).doesNotContain("экстренный");
        assertThat(browser.submit(ofFamily + "/strike", "item", Ids.next().toString(), "struck", "true")
                        .status())
                .isEqualTo(404);
        assertThat(db.selectFrom(CONFERENCE_ITEM)
                        .where(CONFERENCE_ITEM.INSTITUTION_ID.eq(small.institution()))
                        .fetch(CONFERENCE_ITEM.TOPIC))
                .hasSize(3)
                .allMatch(topic -> topic.startsWith("v1:"));
    }

    @Test
    void whatComesAboutLaterIsOfferedAndAdded() {
        var path = plan();
        emergency();
        var page = browser.open(path);
        assertThat(page.text("#fresh")).contains("появилось вопросов: 1");
        browser.submit(path + "/agenda");
        assertThat(browser.open(path).text(".agenda")).contains("Открыт экстренный сигнал");
        assertThat(browser.open(path).page().select("#fresh")).isEmpty();
    }

    @Test
    void whatIsWrongWithThePlanIsTold() {
        assertThat(submit("numbers", "").text("#numbers-problem")).contains("Назовите от одной");
        assertThat(submit("numbers", "9999-77777").text("#numbers-problem")).contains("№ 9999-77777");
        assertThat(submit("others", "", "employees", "").text("#employees-problem"))
                .contains("Пригласите хотя бы одного");
        assertThat(submit("employees", Ids.next().toString()).text("#employees-problem"))
                .contains("уже не работает");
        assertThat(submit("plannedOn", RussianDate.format(today().plusYears(3))).text("#plannedOn-problem"))
                .contains("проверьте дату");
        var typed = submit("plannedOn", "31.02.2026");
        assertThat(typed.status()).isEqualTo(422);
        assertThat(typed.page().select("#plannedOn").val()).isEqualTo("31.02.2026");
        assertThat(db.fetchCount(CONFERENCE, CONFERENCE.INSTITUTION_ID.eq(small.institution())))
                .isZero();
        var key = Ids.next().toString();
        assertThat(submit("key", key).location()).isEqualTo("/casework/conferences/" + key);
        assertThat(submit("key", key).location()).isEqualTo("/casework/conferences/" + key);
    }

    @Test
    void itIsHeldAndTheMinutesAreKept() {
        var path = plan();
        var ofFamily = path + "/families/" + family.familyId();
        browser.submit(ofFamily + "/items", "topic", "Летний лагерь");
        assertThat(keep(ofFamily, 0, "Лагерь").text("#refusals")).contains("отметьте, что консилиум состоялся");
        assertThat(hold(path, "came", "").text("#came-problem")).contains("Отметьте, кто был");
        assertThat(hold(path, "came", Ids.next().toString()).text("#came-problem"))
                .contains("только приглашённых");
        assertThat(hold(path, "heldOn", RussianDate.format(today().plusDays(2))).text("#heldOn-problem"))
                .contains("в будущем");
        hold(path);
        var page = browser.open(path);
        assertThat(page.text(".page-pretitle")).isEqualTo("проведён");
        assertThat(page.text("#number")).isEqualTo("№ 1/" + today().getYear());
        assertThat(page.text("#participants")).contains("ПДН не было");
        assertThat(browser.submit(ofFamily + "/items", "topic", "Ещё").text("#refusals"))
                .contains("уже проведён");

        assertThat(keep(ofFamily, 0, "Жить с мамой").location()).isEqualTo(ofFamily);
        assertThat(browser.open(path).text(".discussed")).contains("Путёвка есть", "Жить с мамой");
        var row = db.fetchSingle(CONFERENCE_FAMILY, CONFERENCE_FAMILY.INSTITUTION_ID.eq(small.institution()));
        assertThat(row.getInterests()).startsWith("v1:");
        assertThat(row.getVersion()).isEqualTo(1);
        keep(ofFamily, 1, "Жить с мамой");
        assertThat(db.fetchSingle(CONFERENCE_FAMILY, CONFERENCE_FAMILY.INSTITUTION_ID.eq(small.institution()))
                        .getVersion())
                .isEqualTo(1);
    }

    @Test
    void twoPeopleSeeEachOthersTextAndChoose() {
        var ofFamily = held();
        keep(ofFamily, 0, "Жить с бабушкой");
        var answer = keep(ofFamily, 0, "Жить с мамой");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals")).contains("изменил другой участник");
        assertThat(answer.page().select("#interests").text()).isEqualTo("Жить с мамой");
        assertThat(answer.text(".stale")).contains("Жить с бабушкой");
        assertThat(browser.open(ofFamily).page().select("#interests").text()).isEqualTo("Жить с бабушкой");
        var version = answer.page().select("#minutes input[name=version]").val();
        keep(ofFamily, Integer.parseInt(version), "Жить с мамой");
        assertThat(browser.open(ofFamily).page().select("#interests").text()).isEqualTo("Жить с мамой");
    }

    @Test
    void nothingIsDecidedBeforeTheChildIsAskedFor() {
        var ofFamily = held();
        assertThat(decide(ofFamily).text("#refusals")).contains("наилучшим интересам ребёнка");
        keep(ofFamily, 0, "Жить с мамой");
        assertThat(decide(ofFamily, "task", "").text("#task-problem")).contains("что нужно сделать");
        assertThat(decide(ofFamily, "agency", "").text("#agency-problem")).contains("одного исполнителя");
        assertThat(decide(ofFamily, "employeeId", small.specialist().toString()).text("#agency-problem"))
                .contains("одного исполнителя");
        assertThat(decide(ofFamily, "dueOn", RussianDate.format(today().minusDays(5)))
                        .text("#dueOn-problem"))
                .contains("срок не может быть раньше");
        decide(ofFamily);
        assertThat(browser.open(ofFamily).text("#decisions")).contains("ПДН: Проверять Веру Рожкову", "исполняется");
        assertThat(db.fetchSingle(CONFERENCE_DECISION, CONFERENCE_DECISION.INSTITUTION_ID.eq(small.institution()))
                        .getTask())
                .startsWith("v1:");
    }

    @Test
    void aDecisionIsCarriedOutWithWhatShowsIt() {
        var ofFamily = held();
        keep(ofFamily, 0, "Жить с мамой");
        decide(ofFamily);
        decide(ofFamily, "agency", "", "employeeId", small.specialist().toString(), "task", "Навестить");
        assertThat(browser.open("/").text()).contains("Решения консилиумов за вами");
        assertThat(browser.open("/casework/decisions?mine=true").text("table.decisions"))
                .contains("Навестить")
                .doesNotContain("ПДН");
        assertThat(browser.open("/families/" + family.familyId() + "/casework").text("#casework-conferences"))
                .contains("Решение: ПДН", "Консилиум");
        db.execute("update casework.conference_decision set due_on = current_date - 1 where employee_id is null");
        assertThat(browser.open("/").text()).contains("Решения консилиумов просрочены");
        var path = browser.open("/casework/decisions?overdue=true")
                .page()
                .select("table.decisions a")
                .attr("href");
        assertThat(browser.open(path).text("#state")).isEqualTo("просрочено");
        assertThat(settle(path, "completion").text("#evidence-problem")).contains("чем подтверждается");
        settle(path, "completion", "evidence", "Справка ПДН № 3");
        assertThat(browser.open(path).text("#decision")).contains("исполнено", "Справка ПДН № 3");
        assertThat(settle(path, "withdrawal", "because", "Ошибка").text("#refusals"))
                .contains("уже исполнено");
        assertThat(browser.open("/casework/decisions").text("table.decisions")).doesNotContain("ПДН");
        assertThat(browser.open("/casework/decisions?closed=true").text("table.decisions"))
                .contains("ПДН");
        var facts = db.fetch(
                "select kind, code from casework.fact where institution_id = ? and kind like 'conference%' order by 1, 2",
                small.institution());
        assertThat(facts.map(row -> row.get(0) + " " + row.get(1)))
                .containsExactly("conference consilium", "conference_decision agency", "conference_decision own");
    }

    @Test
    void anUnfinishedDecisionComesBackAtTheNextConference() {
        var ofFamily = held();
        keep(ofFamily, 0, "Жить с мамой");
        decide(ofFamily);
        db.execute("update casework.conference_decision set due_on = current_date - 1");
        assertThat(browser.open(plan()).text(".agenda")).contains("Невыполненное решение: Протокол № 1/");
    }

    @Test
    void thePapersNameOrHideWhomTheyShould() throws Exception {
        emergency();
        var path = plan();
        var ofFamily = path + "/families/" + family.familyId();
        hold(path);
        keep(ofFamily, 0, "Жить с мамой");
        decide(ofFamily);
        decide(ofFamily, "agency", "", "employeeId", small.specialist().toString(), "task", "Лечение матери");
        assertThat(words(path + "/minutes.docx"))
                .contains("Протокол № 1/", "Рожков", "Жить с мамой", "Проверять Веру Рожкову", "Лечение матери")
                .doesNotContain("${");
        var alias = db.fetchSingle(CONFERENCE_FAMILY, CONFERENCE_FAMILY.INSTITUTION_ID.eq(small.institution()))
                .getAlias();
        assertThat(words(path + "/handout.docx"))
                .contains("Семья " + alias, "ПДН", "Проверять В. Р.")
                .doesNotContain("Рожков", "Веру", "Жить с мамой", "Лечение", "экстренный", "Сигнал", "2021-", "${");
        assertThat(db.fetchValues("select form from documents.printed where family_id is null order by form"))
                .isEqualTo(List.of("conference-handout", "conference-minutes"));
        assertThat(browser.open(path).page().select("#minutes, #handout")).hasSize(2);
        assertThat(browser.stale().submit(path + "/minutes.docx").status()).isEqualTo(401);
    }

    @Test
    void anotherFamilyIsAddedWhileItIsPlanned() {
        var other = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        var path = plan();
        browser.submit(path + "/families", "numbers", "№ " + number(other.familyId()));
        assertThat(browser.open(path).page().select(".discussed")).hasSize(2);
        hold(path);
        assertThat(browser.submit(path + "/families", "numbers", number(other.familyId()))
                        .text("#refusals"))
                .contains("уже проведён");
    }

    @Test
    void itIsCancelledWithAReason() {
        var path = plan();
        assertThat(browser.submit(path + "/cancellation", "reason", " ").text("#reason-problem"))
                .contains("почему консилиум не состоится");
        browser.submit(path + "/cancellation", "reason", "Болезнь");
        assertThat(browser.open(path).text("[role=note]")).isEqualTo("Отменён: Болезнь");
        assertThat(hold(path).text("#refusals")).contains("уже проведён или отменён");
        assertThat(browser.open("/casework/conferences?which=CANCELLED").text("table.conferences"))
                .contains("отменён");
        assertThat(browser.open("/casework/conferences?kind=TEAM").text()).doesNotContain("отменён Соколова");
    }

    @Test
    void aForgottenOneStandsOnTheDay() {
        submit("plannedOn", RussianDate.format(today().minusDays(3)));
        assertThat(browser.open("/").text()).contains("отметьте, состоялся ли");
        assertThat(browser.open("/casework/conferences?overdue=true").text("table.conferences"))
                .contains("не отмечен");
    }

    @Test
    void aFamilyOneMayNotKnowIsNotThere() {
        var other = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        var path = plan();
        browser.submit(path + "/families", "numbers", number(other.familyId()));
        hide(other.familyId());
        assertThat(browser.open(path).page().select(".discussed")).hasSize(1);
        assertThat(browser.open(path + "/families/" + other.familyId()).status())
                .isEqualTo(404);
        assertThat(browser.submit(path + "/families/" + other.familyId() + "/items", "topic", "x")
                        .status())
                .isEqualTo(404);
        hide(family.familyId());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open("/casework/conferences").page().select("table.conferences"))
                .isEmpty();
        assertThat(hold(path).status()).isEqualTo(404);
        browser.as(small.director());
        assertThat(browser.open(path).page().select(".discussed")).hasSize(2);
    }

    @Test
    void whoeverDoesNotWorkWithItsFamiliesSeesNoConference() {
        var path = plan();
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.submit(path + "/minutes.docx").status()).isEqualTo(404);
        assertThat(browser.open("/casework/conferences").page().select("table.conferences"))
                .isEmpty();
        assertThat(submit().text("#numbers-problem")).contains("в реестре нет");
        var employee = centre.employee(small.institution(), small.department(), "Котова", "Методист");
        browser.as(centre.account(small.institution(), employee, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open("/casework/conferences").status()).isEqualTo(403);
    }

    private String held() {
        var path = plan();
        hold(path);
        return path + "/families/" + family.familyId();
    }

    private String plan() {
        var answer = submit();
        assertThat(answer.location()).as(answer.text()).startsWith("/casework/conferences/");
        return answer.location();
    }

    private Browser.Answer submit(String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("key", Ids.next().toString());
        fields.put("kind", "CONSILIUM");
        fields.put("plannedOn", RussianDate.format(today()));
        fields.put("numbers", number(family.familyId()));
        fields.put("employees", small.specialist().toString());
        fields.put("others", "ПДН");
        return send("/casework/conferences", fields, others);
    }

    private Browser.Answer hold(String path, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("heldOn", RussianDate.format(today()));
        fields.put("came", specialistOf(path));
        return send(path + "/holding", fields, others);
    }

    private String specialistOf(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return db.fetchSingle(
                        "select id from casework.conference_participant where conference_id = ?::uuid and employee_id is not null",
                        id)
                .get(0, String.class);
    }

    private Browser.Answer keep(String ofFamily, int version, String interests) {
        var fields = new TreeMap<String, String>();
        fields.put("version", String.valueOf(version));
        fields.put("interests", interests);
        db.selectFrom(CONFERENCE_ITEM)
                .where(CONFERENCE_ITEM.INSTITUTION_ID.eq(small.institution()))
                .forEach(item -> fields.put("minutes-" + item.getId(), "Путёвка есть"));
        return send(ofFamily + "/minutes", fields);
    }

    private Browser.Answer decide(String ofFamily, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("key", Ids.next().toString());
        fields.put("agency", "ПДН");
        fields.put("task", "Проверять Веру Рожкову");
        fields.put("dueOn", RussianDate.format(today().plusDays(10)));
        return send(ofFamily + "/decisions", fields, others);
    }

    private Browser.Answer settle(String path, String step, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("on", RussianDate.format(today()));
        return send(path + "/" + step, fields, others);
    }

    private Browser.Answer send(String path, TreeMap<String, String> fields, String... others) {
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return browser.submit(path, flat.toArray(String[]::new));
    }

    private void emergency() {
        recordSignal.record(
                new SignalDraft(
                        Ids.next(),
                        today(),
                        Informant.SCHOOL,
                        "",
                        "",
                        "",
                        "Одни дома",
                        SignalUrgency.EMERGENCY,
                        LegalBasis.NEGLECT,
                        family.familyId(),
                        null,
                        "",
                        "",
                        null,
                        null),
                centre.by(small.director()));
    }

    private void climbs() {
        statuses.start(
                new StatusDraft(family.familyId(), "practice", "risk", today(), null, "", null, ""),
                centre.by(small.director()));
    }

    private void hide(UUID id) {
        db.execute(
                "insert into people.restriction (institution_id, id, family_id, kind, document, note, starts_on, created_at, created_by)"
                        + " values (?, ?, ?, 'refuge', '', '', current_date, now(), ?)",
                small.institution(),
                Ids.next(),
                id,
                small.director());
    }

    private String number(UUID id) {
        return db.fetchSingle("select number from people.family where id = ?", id)
                .get(0, String.class);
    }

    private String words(String path) throws Exception {
        var document = browser.submit(path).response().getContentAsByteArray();
        try (var docx = new XWPFDocument(new ByteArrayInputStream(document));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
