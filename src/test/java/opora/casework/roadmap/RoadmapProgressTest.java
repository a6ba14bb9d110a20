package opora.casework.roadmap;

import static opora.casework.db.Tables.PLAN;
import static opora.casework.db.Tables.PLAN_DONE;
import static opora.casework.db.Tables.PLAN_MEASURE;
import static opora.casework.roadmap.RoadmapFixture.goal;
import static opora.casework.roadmap.RoadmapFixture.ofEmployee;
import static opora.casework.roadmap.RoadmapFixture.ofFamily;
import static opora.casework.roadmap.RoadmapFixture.supported;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.AgendaSource;
import opora.casework.MonitoringDomains;
import opora.casework.Plans;
import opora.groups.Attendance;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SeriesBook;
import opora.groups.SeriesDraft;
import opora.groups.SessionDraft;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.text.RussianDate;
import opora.services.AidDraft;
import opora.services.AidKind;
import opora.services.AidSource;
import opora.services.Catalogue;
import opora.services.Channel;
import opora.services.DeliveryDraft;
import opora.services.RecordAid;
import opora.services.RecordServices;
import opora.services.VoidService;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class RoadmapProgressTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    Catalogue catalogue;

    @Autowired
    DraftPlan draftPlan;

    @Autowired
    ApprovePlan approvePlan;

    @Autowired
    RecordServices recordServices;

    @Autowired
    VoidService voidService;

    @Autowired
    RecordAid recordAid;

    @Autowired
    SeriesBook seriesBook;

    @Autowired
    EventBook eventBook;

    @Autowired
    Attendance attendance;

    @Autowired
    Curators curators;

    @Autowired
    Plans plans;

    @Autowired
    List<AgendaSource> agenda;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    UUID id;
    String plan;
    Change change;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        domains.seed(small.institution());
        catalogue.seed(small.institution());
        change = centre.by(small.director());
        family = PeopleFixture.family(registerFamily, small, change);
        id = family.familyId();
        plan = "/families/" + id + "/casework/plan";
        browser.as(small.specialistAccount());
    }

    @Test
    void aServiceGivenSinceTheApprovalMakesItsMeasureDone() {
        var services = List.copyOf(catalogue.byCode(small.institution()).values());
        var due = today().plusMonths(1);
        approved(
                supported(ofFamily(due), MeasureSupport.SERVICE, services.getFirst(), null),
                ofEmployee(small.specialist(), due));
        age(10);
        given(services.getFirst(), today().minusDays(11));
        given(services.getLast(), today());
        assertThat(progress()).startsWith("0 из 2");

        var delivery = given(services.getFirst(), today().minusDays(3));
        assertThat(progress()).startsWith("1 из 2");
        assertThat(browser.open(plan).text(".plan-measures"))
                .contains("оказана услуга", RussianDate.format(today().minusDays(3)));
        assertThat(facts("measure_done")).containsExactly("client");
        assertThat(browser.open("/families/" + id + "/casework").text("main")).contains("1 из 2");

        voidService.voidIt(delivery, new Change(change.user(), change.at(), "Не та семья"));
        assertThat(progress()).startsWith("0 из 2");
        assertThat(facts("measure_done")).isEmpty();
    }

    @Test
    void whatWasReliedOnBeforeCountsOnIntoTheNextVersion() {
        var services = List.copyOf(catalogue.byCode(small.institution()).values());
        var due = today().plusMonths(1);
        approved(supported(ofFamily(due), MeasureSupport.SERVICE, services.getFirst(), null));
        age(10);
        given(services.getFirst(), today().minusDays(5));
        draftPlan.begin(id, change);
        submitAndApprove();
        assertThat(progress()).startsWith("1 из 1");
        assertThat(facts("measure_done")).hasSize(1);
        assertThat(facts("plan_approved")).containsExactlyInAnyOrder("first", "next");
    }

    @Test
    void aGiftMakesItsMeasureDone() {
        approved(supported(ofFamily(today()), MeasureSupport.AID, null, null));
        recordAid.record(
                new AidDraft(
                        id,
                        null,
                        today(),
                        AidKind.GOODS,
                        "clothing",
                        BigDecimal.TEN,
                        AidSource.BUDGET,
                        "",
                        small.specialist(),
                        "Обувь"),
                change);
        assertThat(progress()).startsWith("1 из 1");
        assertThat(browser.open(plan).text(".plan-measures")).contains("выдана помощь");
    }

    @Test
    void aVisitToAGroupMakesItsMeasureDoneAndGoesWithIt() {
        var series =
                seriesBook.begin(SeriesDraft.of("Клуб", EventKind.LEISURE, LeisureForm.HIKE, Audience.MINORS), change);
        approved(supported(ofFamily(today()), MeasureSupport.GROUP, null, series));
        var meeting = eventBook.record(
                Ids.next(),
                new SessionDraft(
                        null,
                        series,
                        SessionDraft.Subject.of(EventKind.LEISURE, LeisureForm.HIKE, Audience.MINORS, "Поход"),
                        SessionDraft.Time.of(today(), 60),
                        SessionDraft.Place.of(Channel.IN_PERSON),
                        SessionDraft.People.ledBy(small.specialist()),
                        SessionDraft.Outcome.HELD),
                true,
                change);
        assertThat(progress()).startsWith("0 из 1");
        attendance.recordAll(
                List.of(new Attendance.Visit(meeting, family.personIds().getLast(), true)), change);
        assertThat(progress()).startsWith("1 из 1");
        assertThat(browser.open(plan).text(".plan-measures")).contains("Группа «Клуб»", "посещена группа");

        attendance.voidAll(meeting, new Change(change.user(), change.at(), "Не та встреча"));
        assertThat(progress()).startsWith("0 из 1");
        assertThat(db.fetchSingle(PLAN_DONE, PLAN_DONE.FAMILY_ID.eq(id)).getVoidedAt())
                .isNotNull();
    }

    @Test
    void whatNoFactShowsIsMarkedByHandAndTakenBack() {
        approved(ofFamily(today()), ofEmployee(small.specialist(), today()));
        var measure = plan + "/measures/" + measureOf("employee");
        assertThat(browser.open(measure).text("#measure")).contains("Договориться с наркологом");
        assertThat(done(measure, "on", RussianDate.format(today().plusDays(1))).text("#on-problem"))
                .contains("не может быть в будущем");
        assertThat(done(measure, "on", RussianDate.format(today().minusDays(1))).text("#on-problem"))
                .contains("Мера действует с");
        assertThat(done(measure, "evidence", " ").text("#evidence-problem")).contains("чем подтверждается");
        assertThat(done(measure, "employeeId", "").text("#employeeId-problem")).contains("Выберите, кто выполнил");
        assertThat(done(measure).location()).isEqualTo(plan);
        assertThat(done(measure).location()).isEqualTo(plan);
        var mark = db.fetchSingle(PLAN_DONE, PLAN_DONE.FAMILY_ID.eq(id));
        assertThat(mark.getEvidence()).startsWith("v1:");
        assertThat(browser.open(plan).text(".plan-measures"))
                .contains("отмечено вручную, Соколова М. П.", "Талон на приём");
        assertThat(facts("measure_done")).containsExactly("employee");

        assertThat(browser.submit(measure + "/undone", "reason", " ").text("#reason-problem"))
                .contains("Напишите причину");
        browser.submit(measure + "/undone", "reason", "Приём отменили");
        assertThat(progress()).startsWith("0 из 2");
        assertThat(db.fetchSingle(PLAN_DONE, PLAN_DONE.FAMILY_ID.eq(id)).getVoidReason())
                .startsWith("v1:");
        assertThat(done(plan + "/measures/" + Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void aFormerEmployeeDoesNothingAnyMore() {
        approved(ofFamily(today()), ofEmployee(small.specialist(), today()));
        db.execute("update institution.employee set left_on = ? where id = ?", today().minusDays(1), small.colleague());
        var answer = done(
                plan + "/measures/" + measureOf("client"),
                "employeeId",
                small.colleague().toString());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#employeeId-problem"))
                .isEqualTo(
                        "Сотрудник не работал " + RussianDate.format(today()) + ": выберите другого или другой день");
    }

    @Test
    void lateMeasuresStandOnTheDayOfWhoeverMustAct() {
        curators.appoint(id, small.colleague(), today().minusDays(9), change);
        approved(ofFamily(today()), ofEmployee(small.specialist(), today()));
        assertThat(browser.open("/").text()).contains("Срок мер истекает в ближайшие 7 дней");
        db.execute("update casework.plan_measure set due_on = ? where family_id = ?", today().minusDays(2), id);

        assertThat(browser.open("/").text()).contains("Просрочены меры дорожных карт");
        assertThat(browser.open("/plans?mine=true").text("#late"))
                .contains("Рожков", "Договориться с наркологом")
                .doesNotContain("Ходить в группу");
        assertThat(browser.open("/plans").text("#late")).contains("Ходить в группу");
        assertThat(browser.open(plan).text("#progress")).isEqualTo("0 из 2 просрочено: 2");
        browser.as(small.colleagueAccount());
        assertThat(browser.open("/plans?mine=true").text("#late"))
                .contains("Ходить в группу")
                .doesNotContain("Договориться");

        var items = agenda.stream()
                .flatMap(source -> source.items(change.user(), Set.of(id), today().minusDays(30), today()).stream())
                .filter(item -> item.kindKey().equals("casework.plan.agenda"))
                .toList();
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().since()).isEqualTo(today().minusDays(2));
        assertThat(items.getFirst().text()).endsWith(": 2");
    }

    @Test
    void whoeverApprovesSeesWhatWaitsAndTheAuthorWhatCameBack() {
        draft(ofFamily(today()));
        approvePlan.submit(id, version(), centre.by(small.specialistAccount()));
        assertThat(browser.open("/").text()).doesNotContain("ждут утверждения");
        browser.as(small.director());
        assertThat(browser.open("/").text()).contains("Дорожные карты ждут утверждения");
        assertThat(browser.open("/plans").text("#submitted")).contains("Рожков", "Версия 1");
        approvePlan.giveBack(id, version(), "Мало", change);
        browser.as(small.specialistAccount());
        assertThat(browser.open("/").text()).contains("Дорожные карты возвращены с замечанием");
        assertThat(browser.open("/plans").text("#returned")).contains("Рожков");
    }

    @Test
    void theDayOfTheFirstApprovalIsTold() {
        approved(ofFamily(today()));
        var file = db.fetchSingle(PLAN, PLAN.FAMILY_ID.eq(id)).getCaseId();
        assertThat(plans.approvedOn(small.institution(), file)).contains(today());
        assertThat(plans.approvedOn(small.institution(), Ids.next())).isEmpty();
    }

    private void draft(MeasureDraft... measures) {
        var author = centre.by(small.specialistAccount());
        draftPlan.begin(id, author);
        draftPlan.save(id, goal(Ids.next(), null, "Мать не пьёт", today().plusMonths(1), measures), author);
    }

    private void approved(MeasureDraft... measures) {
        draft(measures);
        submitAndApprove();
    }

    private void submitAndApprove() {
        approvePlan.submit(id, version(), change);
        approvePlan.approve(id, version(), change);
    }

    /** As if the version had been approved so many days ago. */
    private void age(int days) {
        db.execute("update casework.plan set approved_on = approved_on - ? where family_id = ?", days, id);
        db.execute("update casework.plan_measure set counts_from = counts_from - ? where family_id = ?", days, id);
    }

    private UUID given(UUID service, LocalDate on) {
        return recordServices
                .record(
                        List.of(new DeliveryDraft(
                                service, id, null, on, Channel.VISIT, false, 1, 30, small.specialist(), null)),
                        change)
                .getFirst();
    }

    private Browser.Answer done(String measure, String... others) {
        var fields = new TreeMap<String, String>();
        fields.put("on", RussianDate.format(today()));
        fields.put("evidence", "Талон на приём");
        fields.put("employeeId", small.specialist().toString());
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return browser.submit(
                measure + "/done",
                fields.entrySet().stream()
                        .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
                        .toArray(String[]::new));
    }

    private UUID measureOf(String actor) {
        return db.fetchSingle(PLAN_MEASURE, PLAN_MEASURE.FAMILY_ID.eq(id).and(PLAN_MEASURE.ACTOR.eq(actor)))
                .getId();
    }

    private List<String> facts(String kind) {
        return db.fetch("select code from casework.fact where kind = ? and family_id = ?", kind, id)
                .getValues(0, String.class);
    }

    private String progress() {
        return browser.open(plan).text("#progress");
    }

    private int version() {
        return db.selectFrom(PLAN)
                .where(PLAN.FAMILY_ID.eq(id))
                .orderBy(PLAN.NUMBER.desc())
                .limit(1)
                .fetchSingle()
                .getVersion();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
