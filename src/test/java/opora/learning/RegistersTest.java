package opora.learning;

import static opora.audit.db.Tables.ENTRY;
import static opora.learning.db.Tables.SUPERVISION;
import static opora.learning.db.Tables.SUPERVISION_PARTICIPANT;
import static opora.learning.views.Tables.ENTRY_CARD;
import static opora.learning.views.Tables.INVOLVEMENT_CARD;
import static opora.reports.views.Tables.FACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.institution.Staff;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the registers take, what they refuse, and what of it reports count. */
@PageTest
class RegistersTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 17);

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Staff staff;

    @Autowired
    Supervisions supervisions;

    @Autowired
    Consultations consultations;

    @Autowired
    Trainings trainings;

    @Autowired
    Seminars seminars;

    @Autowired
    Publications publications;

    @Autowired
    OnlineCycles cycles;

    @Autowired
    Tools tools;

    @Autowired
    SpecialistChanges changes;

    @Autowired
    Channels channels;

    private Centre.Small small;
    private Change director;

    @BeforeEach
    void open() {
        small = centre.small();
        director = centre.by(small.director());
    }

    @Test
    void aMeetingIsOneFactAndEveryParticipantAnAttendance() {
        var id = supervisions.add(meeting("held", DAY), director);

        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "supervision meeting 2023-05-17 " + small.specialist() + " " + id + " 1 90",
                        "supervision_attendance meeting 2023-05-17 " + small.specialist() + " " + id + " 0 null",
                        "supervision_attendance meeting 2023-05-17 " + small.colleague() + " " + id + " 0 null");
        assertThat(db.fetchCount(ENTRY, ENTRY.EVENT.eq("LearningEntered"), ENTRY.SUBJECTS.contains(new UUID[] {id})))
                .isOne();
    }

    @Test
    void plannedAndCancelledMeetingsAreNoFacts() {
        supervisions.add(meeting("planned", director.today().plusDays(3)), director);
        supervisions.add(meeting("cancelled", DAY), director);
        seminars.add(seminar("planned", director.today().plusDays(3)), director);

        assertThat(facts()).isEmpty();
        refuses(() -> supervisions.add(meeting("held", director.today().plusDays(1)), director), "on", "not-held-yet");
        refuses(() -> seminars.add(seminar("planned", director.today().plusYears(3)), director), "on", "unlikely");
        refuses(() -> seminars.add(seminar("held", LocalDate.of(1989, 5, 17)), director), "on", "unlikely");
    }

    @Test
    void onlyCompletedTrainingCounts() {
        trainings.addAll(
                List.of(
                        training("technology", DAY, DAY.plusDays(10)),
                        training("qualification", DAY, null),
                        training("qualification", null, DAY)),
                director);

        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "training technology 2023-05-27 " + small.specialist() + " null 1 4320",
                        "training qualification 2023-05-17 " + small.specialist() + " null 1 4320");
        refuses(
                () -> trainings.add(training("other", DAY, DAY.minusDays(1)), director),
                "completedOn",
                "end-before-start");
    }

    @Test
    void whatElseIsLearntAndTaughtIsCounted() {
        consultations.addAll(
                List.of(
                        consultation(small.specialist(), "", "social_worker"),
                        consultation(null, "Школа села Берёзовка", "psychologist")),
                director);
        var seminar = seminars.add(seminar("held", DAY), director);
        publications.add(publication("https://centre.example/news/17", "site"), director);
        cycles.add(new OnlineCycleDraft(DAY, "stories", "Сказки у печки", 8, null), director);
        tools.add(tool("Круги безопасности", DAY, DAY.plusDays(30)), director);
        tools.add(tool("Дом будущего", DAY, null), director);
        changes.add(new SpecialistChangeDraft(DAY, null, "method_bank", "Протокол методического совета № 4"), director);

        assertThat(facts())
                .containsExactlyInAnyOrder(
                        "professional_consultation social_worker 2023-05-17 " + small.specialist() + " null 1 null",
                        "professional_consultation psychologist 2023-05-17 null null 1 null",
                        "seminar training_seminar/marathon_practicum 2023-05-17 null " + seminar + " 1 null",
                        "seminar_attendance training_seminar/marathon_practicum 2023-05-17 " + small.colleague() + " "
                                + seminar + " 0 null",
                        "publication article/site 2023-05-17 " + small.specialist() + " null 1 null",
                        "online_cycle stories 2023-05-17 null null 1 null",
                        "tool_studied tool 2023-05-17 null null 1 null",
                        "tool_introduced tool 2023-06-16 null null 1 null",
                        "tool_studied tool 2023-05-17 null null 1 null",
                        "specialist_change method_bank 2023-05-17 null null 1 null");
        assertThat(db.fetchCount(ENTRY_CARD, ENTRY_CARD.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(8);
        assertThat(db.fetchCount(
                        INVOLVEMENT_CARD,
                        INVOLVEMENT_CARD.INSTITUTION_ID.eq(small.institution()),
                        INVOLVEMENT_CARD.EMPLOYEE_ID.eq(small.specialist())))
                .isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Случай Ершова Петра Ильича и Ершова Анна Ильинична", "Помощь: Ершова А. И.", "Семья Ершовых"})
    void supervisionNamesNobody(String topic) {
        refuses(() -> supervisions.add(meeting("held", DAY, topic), director), "topic", "name");
    }

    @Test
    void aTopicWithoutNamesMayMentionPlacesAndMethods() {
        var topic = "Круги Безопасности в селе Берёзовка: семья и школа, метод Л. С. Выготского";

        assertThat(supervisions.add(meeting("held", DAY, topic), director)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"centre.example/news", "javascript:alert(1)", "ftp://centre.example", "http://"})
    void aLinkLeadsToTheWeb(String link) {
        refuses(() -> publications.add(publication(link, "site"), director), "link", "link");
    }

    @Test
    void aChannelOfTheInstitutionIsUsedLikeACommonOne() {
        refuses(() -> publications.add(publication("", "own-1"), director), "channel", "learning.refused.channel");

        var code = channels.add("Районное радио", director);
        publications.add(publication("", code), director);

        assertThat(facts()).singleElement().asString().startsWith("publication article/own-1 ");
        refuses(() -> channels.add("районное  Радио", director), "title", "channel-taken");
        var elsewhere = centre.small();
        assertThat(channels.knows(elsewhere.institution(), code)).isFalse();
    }

    @Test
    void aToolStandsInTheBankOnceAndIsIntroducedAfterItWasStudied() {
        var first = tools.add(tool("Дом", DAY, null), director);

        refuses(() -> tools.add(tool("«ДОМ»", null, null), director), "name", "constraint.tool_once");
        refuses(() -> tools.add(tool("3 дома", DAY, DAY.minusDays(1)), director), "introducedOn", "end-before-start");
        tools.voidIt(first, because("Внесён дважды"));
        assertThat(tools.add(tool("Дом", DAY, null), director)).isNotEqualTo(first);
    }

    @Test
    void whoHasLeftSinceStaysInWhatTheyTookPartIn() {
        var id = supervisions.add(meeting("held", DAY), director);

        staff.dismiss(small.colleague(), director.today(), director);

        assertThat(facts()).hasSize(3);
        supervisions.correct(id, meeting("held", DAY, "Работа с подростком"), director);
        assertThat(supervisions
                        .find(small.institution(), id)
                        .orElseThrow()
                        .draft()
                        .participants())
                .contains(small.colleague());
        refuses(
                () -> seminars.add(seminar("planned", director.today().plusDays(1)), director),
                "participants",
                "not-at-work");
    }

    @Test
    void whoDoesNotWorkHereIsNoParticipant() {
        var stranger = centre.small().specialist();

        refuses(() -> trainings.add(trainingOf(stranger), director), "employee", "learning.refused.employee");
    }

    @Test
    void aCorrectionKeepsTheAttendanceOfWhoStaysAndTellsTheFields() {
        var id = supervisions.add(meeting("held", DAY), director);
        var attendance = attendanceOf(small.colleague(), id);

        var corrected = new SupervisionDraft(
                DAY,
                "held",
                "",
                null,
                "Приглашённый супервизор",
                "Работа с подростком",
                Set.of(small.colleague()),
                3,
                2,
                "",
                90);
        supervisions.correct(id, corrected, director);
        supervisions.correct(id, corrected, director);

        assertThat(supervisions.find(small.institution(), id).orElseThrow().draft())
                .isEqualTo(corrected);
        assertThat(attendanceOf(small.colleague(), id)).isEqualTo(attendance);
        var details = db.select(ENTRY.DETAILS)
                .from(ENTRY)
                .where(ENTRY.EVENT.eq("LearningCorrected"), ENTRY.SUBJECTS.contains(new UUID[] {id}))
                .fetchSingle()
                .value1()
                .data();
        assertThat(details)
                .contains("leader_id", "leader_name", "topic", "supervision_participant")
                .doesNotContain("подростком");
    }

    @Test
    void aVoidedEntryStaysAndCountsNoMore() {
        var id = supervisions.add(meeting("held", DAY), director);

        refuses(() -> supervisions.voidIt(id, director), "reason", "void-reason");
        supervisions.voidIt(id, because("Встреча записана дважды"));
        supervisions.voidIt(id, because("Ещё раз"));

        assertThat(facts()).isEmpty();
        assertThat(db.fetchSingle(SUPERVISION, SUPERVISION.ID.eq(id)).getVoidReason())
                .isEqualTo("Встреча записана дважды");
        refuses(() -> supervisions.correct(id, meeting("held", DAY), director), null, "voided");
    }

    private SupervisionDraft meeting(String status, LocalDate on) {
        return meeting(status, on, "Подросток уходит из дома");
    }

    private SupervisionDraft meeting(String status, LocalDate on, String topic) {
        return new SupervisionDraft(
                on,
                status,
                "",
                small.specialist(),
                "",
                topic,
                Set.of(small.specialist(), small.colleague()),
                2,
                3,
                "Предложены семейный совет и наставник",
                90);
    }

    private SeminarDraft seminar(String status, LocalDate on) {
        return new SeminarDraft(
                on, status, "", "Разговор с подростком", "marathon_practicum", null, "", Set.of(small.colleague()), 4);
    }

    private TrainingDraft training(String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new TrainingDraft(small.specialist(), kind, "Работа со случаем", "", from, to, 72, "");
    }

    private static TrainingDraft trainingOf(UUID employee) {
        return new TrainingDraft(employee, "other", "Работа со случаем", "", null, DAY, null, "");
    }

    private ConsultationDraft consultation(@Nullable UUID addressee, String organisation, String profession) {
        return new ConsultationDraft(
                DAY, small.colleague(), addressee, organisation, profession, "Беседа с подростком", "individual");
    }

    private PublicationDraft publication(String link, String channel) {
        return new PublicationDraft(
                DAY,
                "article",
                channel,
                "Экспедиция в Берёзовке",
                link,
                "Семейная экспедиция",
                null,
                small.specialist());
    }

    private ToolDraft tool(String name, @Nullable LocalDate studied, @Nullable LocalDate introduced) {
        return new ToolDraft(name, studied, introduced, "", Set.of(small.specialist()));
    }

    private Change because(String reason) {
        return new Change(director.user(), director.at(), reason);
    }

    private UUID attendanceOf(UUID employee, UUID meeting) {
        return db.select(SUPERVISION_PARTICIPANT.ID)
                .from(SUPERVISION_PARTICIPANT)
                .where(SUPERVISION_PARTICIPANT.ENTRY_ID.eq(meeting), SUPERVISION_PARTICIPANT.EMPLOYEE_ID.eq(employee))
                .fetchSingle()
                .value1();
    }

    private List<String> facts() {
        return db.selectFrom(FACT)
                .where(FACT.INSTITUTION_ID.eq(small.institution()))
                .fetch(fact -> {
                    var event = Set.of("supervision", "supervision_attendance", "seminar", "seminar_attendance")
                                    .contains(fact.getKind())
                            ? fact.getEventId()
                            : null;
                    return String.join(
                            " ",
                            fact.getKind(),
                            fact.getCode(),
                            fact.getOccurredOn().toString(),
                            String.valueOf(fact.getEmployeeId()),
                            String.valueOf(event),
                            fact.getQuantity().toPlainString(),
                            String.valueOf(fact.getMinutes()));
                });
    }

    private static void refuses(Runnable deed, @Nullable String field, String key) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.getMessage()).endsWith(key);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
