package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static opora.casework.db.Tables.SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.RecordAid;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class SignalPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordAid recordAid;

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
    void theFamilyShowsWhatWasToldOfIt() {
        var casework = "/families/" + family.familyId() + "/casework";
        assertThat(browser.open(casework).text("#casework-signals")).contains("О семье никто не сообщал");
        var told = record("urgency", "EMERGENCY", "familyId", family.familyId().toString());
        record("whom", "Не о них");

        var block = browser.open(casework).page().selectFirst("#casework-signals");

        assertThat(block.select("li").eachText())
                .containsExactly(
                        "№ 1/%d от %s экстренный, принят".formatted(today().getYear(), RussianDate.format(today())));
        assertThat(block.select("li a").attr("href")).isEqualTo(told);
        assertThat(block.select("a.btn").attr("href")).isEqualTo("/signals/new?familyId=" + family.familyId());
    }

    @Test
    void aSignalIsWrittenDownAndItsTermsRun() {
        var path = record("urgency", "EMERGENCY");
        var page = browser.open(path);
        assertThat(page.text("h1")).isEqualTo("Сигнал № 1/" + today().getYear());
        assertThat(page.text("#seen")).isEqualTo("Дети одни второй день");
        assertThat(page.text("#check-by")).contains(RussianDate.format(today().plusDays(1)));
        assertThat(page.text("#whom")).contains("у колодца", "Участок № 1");
        assertThat(page.text()).doesNotContain("Зорина", "900 111");
        assertThat(browser.open("/signals").text("table.signals"))
                .contains("№ 1/", "экстренный", "принят", "не установлено");
        assertThat(browser.open("/signals").text("#counts")).startsWith("Открыто: 1, из них ждут проверяющего: 1");
    }

    @Test
    void whatIsWrongComesBackAsTyped() {
        var answer = send("seen", " ", "receivedOn", "31.02.2026", "informantName", "Зорина");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#receivedOn").val()).isEqualTo("31.02.2026");
        assertThat(answer.page().select("#informantName").val()).isEqualTo("Зорина");
        assertThat(send("seen", " ").text("#seen-problem")).contains("без этого сигнал не проверить");
        assertThat(send("informant", "ANONYMOUS").text("#informantName-problem"))
                .contains("Анонимный сигнал имени не хранит");
        assertThat(send("whom", "", "address", "").text("#whom-problem")).contains("Найдите семью");
        assertThat(send("receivedOn", RussianDate.format(today().plusDays(1))).text("#receivedOn-problem"))
                .isEqualTo("Дата не может быть в будущем");
        assertThat(send("informant", "").text("#informant-problem")).isNotBlank();
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        var key = Ids.next().toString();
        assertThat(send("key", key).location()).isEqualTo("/signals/" + key);
        assertThat(send("key", key).location()).isEqualTo("/signals/" + key);
        assertThat(db.fetchCount(SIGNAL, SIGNAL.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(1);
    }

    @Test
    void theFamilyIsFoundWithinTheForm() {
        var found = browser.submit("/signals", fields("find", "true", "family", "Рожкова"));
        assertThat(found.text(".found-list")).contains("Рожков");
        assertThat(found.page().select("#seen").text()).isEqualTo("Дети одни второй день");
        var picked = browser.submit("/signals", fields("pick", family.familyId().toString()));
        assertThat(picked.text(".chosen-family")).contains("Рожков");
        assertThat(picked.page().select("#personId option")).hasSize(3);
        var path = record(
                "familyId",
                family.familyId().toString(),
                "personId",
                family.personIds().get(1).toString());
        assertThat(browser.open(path).text("#whom")).contains("Рожков", "Вера", "Участок № 1");
    }

    @Test
    void whoToldIsShownOnlyToThoseWhoMay() {
        var path = record();
        var informant = path + "/informant";
        assertThat(browser.open(informant).text("#informant")).contains("Школа № 3", "Зорина", "900 111");
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where("event = 'InformantViewed' and institution_id = ?", small.institution())))
                .isEqualTo(1);

        var other = employee("Лукина", Role.PSYCHOLOGIST);
        browser.as(other);
        assertThat(browser.open(path).status()).isEqualTo(200);
        assertThat(browser.open(path).text("#signal")).contains("имя не раскрывается");
        assertThat(browser.open(informant).status()).isEqualTo(404);
        browser.as(small.director());
        assertThat(browser.open(informant).text("#informant")).contains("Зорина");
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open("/signals").text()).doesNotContain("№ 1/");
    }

    @Test
    void theDatabaseHoldsNoWordOfIt() {
        record();
        var row = db.selectFrom(SIGNAL)
                .where(SIGNAL.INSTITUTION_ID.eq(small.institution()))
                .fetchSingle();
        assertThat(List.of(
                        row.getSeen(),
                        row.getInformantName(),
                        row.getInformantContact(),
                        row.getInformantOrganisation(),
                        row.getWhom()))
                .allMatch(text -> text.startsWith("v1:"));
    }

    @Test
    void itIsCheckedAndDecided() {
        var path = record();
        assertThat(decide(path, "decision", "CASE_OPENED").text("#decision-problem"))
                .startsWith("Сначала отнесите сигнал к семье");
        assertThat(browser.submit(path + "/checker", "checkerId", "").status()).isEqualTo(422);
        browser.submit(path + "/checker", "checkerId", small.specialist().toString());
        assertThat(browser.open(path).text("#checker")).startsWith("Соколова");
        assertThat(browser.open("/signals?mine=true&which=CHECKING").text("table.signals"))
                .contains("№ 1/");

        assertThat(browser.submit(path + "/family", "find", "true", "family", "Рожкова")
                        .text(".found-list"))
                .contains("Рожков");
        browser.submit(path + "/family", "pick", family.familyId().toString());
        assertThat(browser.open(path).text("#whom")).contains("Рожков");

        assertThat(decide(path, "because", " ").text("#because-problem")).contains("Напишите обоснование");
        assertThat(decide(path, "decidedOn", RussianDate.format(today().minusDays(9)))
                        .text("#decidedOn-problem"))
                .contains("решение не может быть раньше");
        assertThat(decide(path).location()).isEqualTo(path);
        var page = browser.open(path);
        assertThat(page.text("#decision-taken")).contains("открыт случай", "Нужна помощь");
        assertThat(page.page().select("#decide")).isEmpty();
        assertThat(decide(path).text("#refusals")).contains("уже закрыт");
    }

    @Test
    void oneSignalIsFoldedIntoAnother() {
        var first = record();
        var second = record();
        assertThat(decide(second, "decision", "FOLDED", "foldedInto", "7").text("#foldedInto-problem"))
                .startsWith("Сигнала «7»");
        assertThat(decide(second, "decision", "FOLDED", "foldedInto", "2").status())
                .isEqualTo(422);
        decide(second, "decision", "FOLDED", "foldedInto", "№ 1");
        assertThat(browser.open(second).text("#decision-taken")).contains("объединён с другим сигналом — № 1/");
        assertThat(browser.open(first).text("#others")).contains("№ 2/");
        assertThat(browser.submit(first + "/void", "reason", "Ошибка").text("#reason-problem"))
                .contains("объединены другие");
    }

    @Test
    void aWrongOneIsVoidedWithAReason() {
        var path = record();
        assertThat(browser.submit(path + "/void", "reason", " ").status()).isEqualTo(422);
        browser.submit(path + "/void", "reason", "Записан дважды");
        assertThat(browser.open(path).text("[role=note]")).isEqualTo("Аннулирован: Записан дважды");
        assertThat(browser.open("/signals?which=VOID").text("table.signals")).contains("аннулирован");
        assertThat(browser.open("/signals?which=OPEN").text()).doesNotContain("№ 1/");
        assertThat(record()).isNotEqualTo(path);
        assertThat(browser.open("/signals?which=OPEN").text()).contains("№ 2/");
    }

    @Test
    void theOverdueOnesAreMarkedAndFound() {
        var path = record("receivedOn", RussianDate.format(today().minusDays(40)));
        assertThat(browser.open(path).text("#decide-by")).contains("просрочено на");
        assertThat(browser.open("/signals?overdue=true").text("table.signals")).contains("просрочено на");
        assertThat(browser.open("/signals?urgency=EMERGENCY").text()).doesNotContain("№ 1/");
        assertThat(browser.open("/signals?which=NONSENSE").status()).isEqualTo(422);
    }

    @Test
    void aSignalAboutAFamilyOneMayNotKnowIsNotThere() {
        var path = record("familyId", family.familyId().toString());
        db.execute(
                "insert into people.restriction (institution_id, id, family_id, kind, document, note, starts_on, created_at, created_by)"
                        + " values (?, ?, ?, 'refuge', '', '', current_date, now(), ?)",
                small.institution(),
                Ids.next(),
                family.familyId(),
                small.director());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open("/signals").text("#counts")).startsWith("Открыто: 0");
        assertThat(browser.submit(path + "/void", "reason", "x").status()).isEqualTo(404);
        // The number goes on all the same: nobody meets the hidden one.
        assertThat(browser.open(record()).text("h1")).startsWith("Сигнал № 2/");
        browser.as(small.director());
        assertThat(browser.open(path).status()).isEqualTo(200);
    }

    @Test
    void aSurveyMeetsTheFirstTermAndIsPrinted() {
        var path = record();
        assertThat(survey(path, "section-conclusion", "").text("#outcome-problem"))
                .contains("напишите выводы");
        assertThat(survey(path, "commission", " ").text("#commission-problem")).contains("кто проводил");
        var wrong = survey(path, "on", RussianDate.format(today().minusDays(3)));
        assertThat(wrong.text("#on-problem")).contains("не может быть раньше");
        assertThat(wrong.page().select("#section-housing").text()).isEqualTo("Одна комната, печь");
        assertThat(survey(path).location()).isEqualTo(path);

        var page = browser.open(path);
        assertThat(page.text(".page-pretitle")).isEqualTo("проверяется");
        assertThat(page.text("#checker")).startsWith("Соколова");
        assertThat(page.text("#check-by")).contains("исполнено");
        var act = page.page().select("#surveys a[href^=/surveys/]").attr("href");
        assertThat(browser.open(act).text(".survey-act"))
                .contains(
                        "Акт обследования условий жизни",
                        "Одна комната, печь",
                        "Выводы Оставить в семье",
                        "Соколова М. П. /");
        assertThat(db.fetchSingle(SURVEY, SURVEY.INSTITUTION_ID.eq(small.institution()))
                        .getSections())
                .startsWith("v1:");

        browser.submit(path + "/family", "pick", family.familyId().toString());
        assertThat(db.fetchSingle(SURVEY, SURVEY.INSTITUTION_ID.eq(small.institution()))
                        .getFamilyId())
                .isEqualTo(family.familyId());
        assertThat(browser.submit(act + "/void", "reason", "").status()).isEqualTo(422);
        browser.submit(act + "/void", "reason", "Не та семья");
        assertThat(browser.open(path).text("#surveys")).contains("Не та семья");
        assertThat(browser.open(path).text("#check-by")).doesNotContain("исполнено");
    }

    @Test
    void nobodyThereIsAVisitButNoSurvey() {
        var path = record();
        survey(path, "outcome", "ABSENT", "section-conclusion", "");
        assertThat(browser.open(path).text("#surveys")).contains("никого не застали");
        assertThat(browser.open(path).text("#check-by")).doesNotContain("исполнено");
    }

    @Test
    void theAnswerSaysNothingOfTheFamily() throws Exception {
        var path = record("familyId", family.familyId().toString());
        assertThat(browser.open(path + "/answer").text("[role=note]")).contains("после решения");
        assertThat(browser.submit(path + "/answer.docx").status()).isEqualTo(409);
        decide(path, "because", "Мать пьёт");
        var letter = browser.open(path + "/answer").text("#letter");
        assertThat(letter).contains("Школа № 3", "Зорина", "№ 1/", "рассмотрено", "статья 6");
        for (var text : List.of(
                letter, words(browser.submit(path + "/answer.docx").response().getContentAsByteArray()))) {
            assertThat(text)
                    .contains("рассмотрено " + RussianDate.format(today()))
                    .doesNotContain("Рожков", "пьёт", "одни второй день", "Участок", "открыт случай", "Лесная");
        }
        assertThat(browser.submit(path + "/answer", "repliedOn", RussianDate.format(today()), "replyNumber", "")
                        .text("#replyNumber-problem"))
                .contains("исходящий номер");
        browser.submit(path + "/answer", "repliedOn", RussianDate.format(today()), "replyNumber", "14-о");
        assertThat(browser.open(path).text("#answer")).contains("№ 14-о");
    }

    @Test
    void nobodyAnswersAnAnonymousSignal() {
        var path = record("informant", "ANONYMOUS", "informantName", "", "organisation", "", "contact", "");
        decide(path, "decision", "NOT_CONFIRMED");
        assertThat(browser.open(path + "/answer").text("[role=note]")).contains("анонимный");
        assertThat(browser.submit(path + "/answer", "repliedOn", RussianDate.format(today()), "replyNumber", "1")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theTimeToTheFirstHelpIsMeasuredAndCounted() {
        var path = record(
                "familyId", family.familyId().toString(), "receivedOn", RussianDate.format(today().minusDays(5)));
        assertThat(browser.open(path).text("#first-help")).isEqualTo("ещё не оказана");
        recordAid.record(
                new AidDraft(
                        family.familyId(),
                        null,
                        today().minusDays(3),
                        AidKind.GOODS,
                        "clothing",
                        BigDecimal.valueOf(1200),
                        AidSource.BUDGET,
                        "Ведомость 4",
                        small.specialist(),
                        "Обувь"),
                centre.by(small.director()));
        assertThat(browser.open(path).text("#first-help"))
                .isEqualTo("материальная помощь " + RussianDate.format(today().minusDays(3)) + ", через 2 дня");
        var facts = db.fetch(
                "select kind, code, quantity from casework.fact where institution_id = ? and kind in ('signal', 'first_help') order by 1",
                small.institution());
        assertThat(facts.format()).contains("first_help", "planned");
        assertThat(facts.get(0).get("quantity", Integer.class)).isEqualTo(2);
        assertThat(browser.open("/families/" + family.familyId() + "/chronology")
                        .text())
                .contains("Сигнал: плановый");
    }

    @Test
    void aFamilyWithAnOpenEmergencyIsNotRemoved() {
        var path = record("familyId", family.familyId().toString(), "urgency", "EMERGENCY");
        var removal = "/families/" + family.familyId() + "/removal";
        assertThat(browser.submit(removal, "on", RussianDate.format(today()), "closingReason", "improvement")
                        .text("#refusals"))
                .contains("открыт экстренный сигнал № 1/");
        decide(path);
        assertThat(browser.submit(removal, "on", RussianDate.format(today()), "closingReason", "improvement")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void whoHasNothingToDoWithFamiliesSeesNoSignals() {
        browser.as(employee("Котова", Role.ADMINISTRATOR));
        assertThat(browser.open("/signals").status()).isEqualTo(403);
    }

    private UUID employee(String name, Role role) {
        var employee =
                centre.employee(small.institution(), small.department(), name, "Специалист по социальной работе");
        return centre.account(small.institution(), employee, role, Reach.DEPARTMENT, small.department());
    }

    private static String words(byte[] document) throws Exception {
        try (var docx = new XWPFDocument(new ByteArrayInputStream(document))) {
            return docx.getParagraphs().stream().map(each -> each.getText()).collect(Collectors.joining("\n"));
        }
    }

    private Browser.Answer survey(String path, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("key", Ids.next().toString());
        fields.put("on", RussianDate.format(today()));
        fields.put("outcome", "SURVEYED");
        fields.put("commission", "Соколова М. П.");
        fields.put("section-housing", "Одна комната, печь");
        fields.put("section-conclusion", "Оставить в семье");
        put(fields, others);
        return browser.submit(path + "/surveys", flat(fields));
    }

    private Browser.Answer decide(String path, String... others) {
        var fields = new TreeMap<>(
                Map.of("decision", "CASE_OPENED", "decidedOn", RussianDate.format(today()), "because", "Нужна помощь"));
        put(fields, others);
        return browser.submit(path + "/decision", flat(fields));
    }

    private String record(String... others) {
        var answer = send(others);
        assertThat(answer.location()).as(answer.text()).startsWith("/signals/");
        return answer.location();
    }

    private Browser.Answer send(String... others) {
        return browser.submit("/signals", fields(others));
    }

    private String[] fields(String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("key", Ids.next().toString());
        fields.put("receivedOn", RussianDate.format(today()));
        fields.put("informant", "SCHOOL");
        fields.put("organisation", "Школа № 3");
        fields.put("informantName", "Зорина П. П.");
        fields.put("contact", "+7 900 111-22-33");
        fields.put("seen", "Дети одни второй день");
        fields.put("urgency", "PLANNED");
        fields.put("basis", "NEGLECT");
        fields.put("whom", "Дом у колодца");
        fields.put("settlementId", small.near().toString());
        put(fields, others);
        return flat(fields);
    }

    private static void put(Map<String, String> fields, String... others) {
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
    }

    private static String[] flat(Map<String, String> fields) {
        var flat = new ArrayList<String>();
        fields.forEach((name, value) -> {
            flat.add(name);
            flat.add(value);
        });
        return flat.toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
