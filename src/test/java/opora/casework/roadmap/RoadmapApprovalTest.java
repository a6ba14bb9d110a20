package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_GOAL;
import static opora.casework.roadmap.RoadmapFixture.goal;
import static opora.casework.roadmap.RoadmapFixture.measure;
import static opora.casework.roadmap.RoadmapFixture.ofFamily;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.MonitoringDomains;
import opora.casework.MonitoringDraft;
import opora.casework.RecordMonitoring;
import opora.casework.db.tables.records.PlanRecord;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.Refused;
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
class RoadmapApprovalTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    RecordMonitoring recordMonitoring;

    @Autowired
    DraftPlan draftPlan;

    @Autowired
    ApprovePlan approvePlan;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    UUID id;
    String plan;
    UUID head;

    @BeforeEach
    void aFamilyWithADraft() {
        small = centre.small();
        domains.seed(small.institution());
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        id = family.familyId();
        plan = "/families/" + id + "/casework/plan";
        var leader = centre.employee(small.institution(), small.department(), "Главнова", "Заведующий отделением");
        head = centre.account(small.institution(), leader, Role.HEAD, Reach.DEPARTMENT, small.department());
        browser.as(small.specialistAccount());
        browser.submit(plan + "/draft");
    }

    @Test
    void whatIsMissingIsToldInSentencesThatLeadThere() {
        rated(today().minusDays(9), new MonitoringDraft.Rating("finances", 1, ""));
        rated(today(), new MonitoringDraft.Rating("finances", 4, ""), new MonitoringDraft.Rating("substances", 1, ""));
        assertThat(gaps()).contains("«Употребление психоактивных веществ» оценено на 1", "нет ни одной цели");
        assertThat(browser.open(plan + "/draft").page().select("#gaps a[href$=?domain=substances]"))
                .hasSize(1);
        assertThat(gaps()).doesNotContain("Финансовые");

        var bare = new GoalDraft(
                Ids.next(),
                null,
                "substances",
                "Мать не пьёт",
                "",
                null,
                List.of(measure("Сходить к врачу", null, null, null)));
        draftPlan.save(id, bare, centre.by(small.specialistAccount()));
        assertThat(gaps())
                .contains(
                        "У цели «Мать не пьёт» нет измеримого результата",
                        "У цели «Мать не пьёт» нет срока",
                        "У меры «Сходить к врачу» не указано, кто её выполняет",
                        "У меры «Сходить к врачу» нет срока",
                        "Ни одной меры не выполняет сама семья")
                .doesNotContain("оценено на 1");
        var answer = submit();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals")).contains("не хватает того, что перечислено ниже");
        assertThat(state()).isEqualTo("draft");
    }

    @Test
    void peopleLeaveAndDaysPassBetweenSendingAndApproving() {
        complete();
        submit();
        db.execute(
                "update institution.employee set left_on = ? where id = ?", today().minusDays(1), small.specialist());
        browser.as(head);
        var answer = decide("approval");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#gaps"))
                .contains(
                        "«Договориться с наркологом» поручена сотруднику, который больше здесь не работает: Соколова");
        db.execute("update institution.employee set left_on = null where id = ?", small.specialist());
        db.execute(
                "update casework.plan_measure set due_on = ? where employee_id = ?",
                today().minusDays(1),
                small.specialist());
        assertThat(decide("approval").text("#gaps")).contains("Срок меры «Договориться с наркологом» прошёл");
        assertThat(state()).isEqualTo("submitted");
    }

    @Test
    void theAuthorDoesNotApproveWithoutTheRight() {
        complete();
        assertThat(decide("approval").text("#refusals")).contains("Версия не на утверждении");
        submit();
        assertThat(browser.open(plan + "/draft").page().select("form[action$=/approval]"))
                .isEmpty();
        var answer = decide("approval");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals"))
                .contains("Свою версию автор не утверждает: это делает заведующий отделением");
        assertThat(decide("remarks", "remark", "Нет").text("#refusals")).contains("Свою версию автор");
        assertThat(state()).isEqualTo("submitted");
        assertThat(browser.submit(plan + "/goals", "key", Ids.next().toString(), "domain", "finances", "aim", "Ещё")
                        .text("#refusals"))
                .contains("Версия на утверждении");
    }

    @Test
    void aHeadWhoWroteItMayApproveIt() {
        var change = centre.by(head);
        draftPlan.save(id, goal(small.specialist(), today().plusMonths(1)), change);
        browser.as(head);
        submit();
        assertThat(decide("approval").location()).isEqualTo(plan);
        assertThat(state()).isEqualTo("approved");
    }

    @Test
    void whoeverDecidesDecidesOnWhatTheyHaveRead() {
        complete();
        submit();
        browser.as(head);
        var answer = browser.submit(plan + "/approval", "version", "1");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#refusals")).contains("Пока вы читали, версию изменили");
        assertThat(state()).isEqualTo("submitted");
    }

    @Test
    void aVersionIsReturnedWithARemarkAndComesBack() {
        complete();
        submit();
        browser.as(head);
        assertThat(decide("remarks", "remark", " ").text("#remark-problem")).contains("Напишите, что исправить");
        decide("remarks", "remark", "Добавьте отца");
        browser.as(small.specialistAccount());
        assertThat(browser.open(plan + "/draft").text("#remark")).contains("Добавьте отца");
        assertThat(db.fetchSingle(PLAN, PLAN.FAMILY_ID.eq(id)).getRemark()).startsWith("v1:");
        assertThat(submit().status()).isEqualTo(303);
        assertThat(decide("recall").status()).isEqualTo(303);
        assertThat(state()).isEqualTo("draft");
    }

    @Test
    void theNextVersionBeginsAsACopyAndIsCompared() {
        approve();
        browser.submit(plan + "/draft");
        var goals = db.fetch(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(id));
        assertThat(goals)
                .hasSize(2)
                .extracting(each -> each.getOriginId())
                .containsOnly(goals.getFirst().getOriginId());
        assertThat(browser.open(plan + "/versions/2").text("#comparison")).contains("Цели и меры те же");
        var copy = db.fetchSingle(PLAN_GOAL, PLAN_GOAL.FAMILY_ID.eq(id).and(PLAN_GOAL.ID.ne(PLAN_GOAL.ORIGIN_ID)));
        var change = centre.by(small.specialistAccount());
        var due = today().plusMonths(3);
        draftPlan.save(id, goal(copy.getId(), 1, "Мать лечится", due, ofFamily(due)), change);
        draftPlan.save(id, goal(small.specialist(), due), change);

        var compared = browser.open(plan + "/versions/2").text("#comparison");
        assertThat(compared)
                .contains(
                        "изменено Цель: Мать лечится",
                        "Мать не пьёт Мать лечится",
                        "добавлено Цель: Мать не пьёт",
                        "убрано Мера: Договориться с наркологом");
        assertThat(browser.open(plan).text(".plan-goal")).contains("Мать не пьёт");

        submit();
        browser.as(head);
        decide("approval");
        assertThat(browser.open(plan).text()).contains("Мать лечится");
        assertThat(browser.open(plan + "/versions").text("#versions"))
                .contains("Версия 2 действует", "Версия 1 заменена следующей");
        assertThat(browser.open(plan + "/versions/1").text(".plan-goal")).contains("Договориться с наркологом");
        assertThat(browser.open(plan + "/versions/1?with=2").text("#comparison"))
                .contains("Мать лечится");
        assertThat(browser.open(plan + "/versions/9").status()).isEqualTo(404);
    }

    @Test
    void theFamilySignsItsCopy() throws Exception {
        assertThat(browser.submit(plan + "/copy.docx").status()).isEqualTo(404);
        complete();
        submit();
        browser.as(head);
        decide("remarks", "remark", "Проверить, не врёт ли мать");
        browser.as(small.specialistAccount());
        submit();
        browser.as(head);
        decide("approval");

        var copy = words(plan + "/copy.docx");
        assertThat(copy)
                .contains(
                        "Дорожная карта семьи",
                        "Делаете вы",
                        "Ходить в группу",
                        "Делаем мы",
                        "Договориться с наркологом",
                        "Три месяца трезвости",
                        RussianDate.format(today().plusMonths(1)))
                .doesNotContain("врёт", "Замечание", "психоактивных", "${");
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where("event = 'PlanCopyTaken' and institution_id = ?", small.institution())))
                .isEqualTo(1);
        assertThat(words(plan + "/whole.docx"))
                .contains("Версия: 1", "психоактивных", "Три месяца трезвости", "Договориться с наркологом", "Семья")
                .doesNotContain("врёт", "${");
        assertThat(db.fetchValues("select form from documents.printed where family_id = ? order by form", id))
                .isEqualTo(List.of("plan", "plan-copy"));

        var mother = family.personIds().getFirst().toString();
        assertThat(agree("personId", mother, "on", RussianDate.format(today().plusDays(1)))
                        .text("#on-problem"))
                .contains("не может быть в будущем");
        assertThat(agree("personId", mother, "on", RussianDate.format(today().minusDays(1)))
                        .text("#on-problem"))
                .contains("подписать её раньше нельзя");
        assertThat(agree("personId", Ids.next().toString(), "on", RussianDate.format(today()))
                        .text("#personId-problem"))
                .contains("Подписывает тот, кто живёт в этой семье");
        assertThat(agree("personId", "", "on", "").status()).isEqualTo(422);
        assertThat(agree("personId", mother, "on", RussianDate.format(today())).location())
                .isEqualTo(plan);
        assertThat(browser.open(plan).text("#agreement")).contains("подписана семьёй", "Рожкова");
    }

    @Test
    void theSchemaKeepsOneVersionInForceAndOneDraft() {
        approve();
        browser.submit(plan + "/draft");
        assertThatThrownBy(() -> db.connection(connection -> {
                    try (var statement = connection.createStatement()) {
                        var saved = connection.setSavepoint();
                        try {
                            statement.execute("update casework.plan set state = 'approved', approved_on = current_date"
                                    + " where state = 'draft' and family_id = '" + id + "'");
                        } finally {
                            connection.rollback(saved);
                        }
                    }
                }))
                .rootCause()
                .hasMessageContaining("one_current_plan_of_a_case");
    }

    @Test
    void aStrangerToTheHeadsWorkIsToldWhoApproves() {
        complete();
        submit();
        var other = centre.employee(small.institution(), small.department(), "Иная", "Психолог");
        var psychologist =
                centre.account(small.institution(), other, Role.PSYCHOLOGIST, Reach.DEPARTMENT, small.department());
        assertThatThrownBy(() -> approvePlan.approve(id, version(), centre.by(psychologist)))
                .isInstanceOf(Refused.class)
                .hasMessage("casework.plan.refused.not-head");
    }

    private String words(String path) throws IOException {
        var document = browser.submit(path).response().getContentAsByteArray();
        try (var docx = new XWPFDocument(new ByteArrayInputStream(document));
                var text = new XWPFWordExtractor(docx)) {
            return text.getText();
        }
    }

    private void complete() {
        draftPlan.save(id, goal(small.specialist(), today().plusMonths(1)), centre.by(small.specialistAccount()));
    }

    private void approve() {
        complete();
        submit();
        browser.as(head);
        decide("approval");
        browser.as(small.specialistAccount());
    }

    private void rated(LocalDate on, MonitoringDraft.Rating... ratings) {
        recordMonitoring.record(
                Ids.next(),
                new MonitoringDraft(id, on, small.specialist(), List.of(ratings), "", "", null),
                centre.by(small.specialistAccount()));
    }

    private Browser.Answer submit() {
        return decide("submission");
    }

    private Browser.Answer decide(String what, String... others) {
        var fields = new String[others.length + 2];
        fields[0] = "version";
        fields[1] = String.valueOf(version());
        System.arraycopy(others, 0, fields, 2, others.length);
        return browser.submit(plan + "/" + what, fields);
    }

    private Browser.Answer agree(String... fields) {
        return browser.submit(plan + "/agreement", fields);
    }

    private String gaps() {
        return browser.open(plan + "/draft").text("#gaps");
    }

    private int version() {
        return newest().getVersion();
    }

    private String state() {
        return newest().getState();
    }

    private PlanRecord newest() {
        return db.selectFrom(PLAN)
                .where(PLAN.FAMILY_ID.eq(id))
                .orderBy(PLAN.NUMBER.desc())
                .limit(1)
                .fetchSingle();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
