package opora.learning;

import static opora.learning.views.Tables.ENTRY_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.institution.Staff;
import opora.platform.Change;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the methodical work, as a methodist and a specialist see them. */
@PageTest
class LearningPagesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 17);

    @Autowired
    Browser browser;

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
    Tools tools;

    private Centre.Small small;
    private Change director;

    @BeforeEach
    void theMethodistSignsIn() {
        small = centre.small();
        director = centre.by(small.director());
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
    }

    @ParameterizedTest
    @EnumSource
    void everyRegisterHasItsListItsFormAndItsEmptyState(Register register) {
        var list = browser.open(register.path());
        assertThat(list.page().select(".empty-title")).hasSize(1);
        assertThat(list.page().select(".page-actions a[href$=/new]")).hasSize(1);
        assertThat(list.page().select(".main-menu a[aria-current]").text()).isEqualTo("Методическая работа");

        var form = browser.open(register.path() + "/new");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.page().select("main form[method=post] input:not([type=hidden]), main select, main textarea"))
                .isNotEmpty()
                .allMatch(field ->
                        !form.page().select("label[for=" + field.id() + "]").isEmpty());

        var sentEmpty = browser.submit(register.path() + "/new");
        assertThat(sentEmpty.status()).isEqualTo(422);
        assertThat(sentEmpty.text("#refusals")).contains("Заполните это поле");
    }

    @Test
    void aMeetingIsEnteredShownCorrectedAndVoided() {
        var added = browser.submit(
                "/learning/supervision/new",
                "on",
                "17.05.2023",
                "status",
                "held",
                "topic",
                "Подросток уходит из дома",
                "outsideLeader",
                "Лаптева Инна Олеговна",
                "participants",
                small.specialist().toString(),
                "participants",
                small.colleague().toString(),
                "cases",
                "2",
                "minutes",
                "90");
        var card = added.location();
        assertThat(card).startsWith("/learning/supervision/");
        assertThat(browser.open(card).text("main"))
                .contains(
                        "Подросток уходит из дома",
                        "17.05.2023",
                        "Лаптева Инна Олеговна",
                        "Соколова Мария Петровна",
                        "Ершова Мария Петровна",
                        "Длительность, минут 90");

        assertThat(browser.open(card + "/correction").page().select("input[name=participants][checked]"))
                .hasSize(2);
        browser.submit(
                card + "/correction",
                "on",
                "18.05.2023",
                "status",
                "held",
                "topic",
                "Подросток уходит из дома",
                "leader",
                small.colleague().toString(),
                "participants",
                small.specialist().toString());
        assertThat(browser.open(card).text("dl.facts"))
                .contains("18.05.2023", "Ведущий Ершова Мария Петровна")
                .doesNotContain("Лаптева");

        var unexplained = browser.submit(card + "/void", "reason", " ");
        assertThat(unexplained.status()).isEqualTo(422);
        browser.submit(card + "/void", "reason", "Внесена дважды");
        assertThat(browser.open(card).text(".voiding")).contains("Внесена дважды");
        assertThat(browser.open(card).page().select(".page-actions a")).hasSize(1);
        assertThat(browser.open("/learning/supervision").text("tr.voided")).contains("аннулирована");
        assertThat(browser.submit(
                                card + "/correction",
                                "on",
                                "18.05.2023",
                                "status",
                                "held",
                                "topic",
                                "Другое",
                                "participants",
                                small.specialist().toString())
                        .text("#refusals"))
                .contains("аннулирована, исправлять её нельзя");
    }

    @Test
    void whatWasTypedIsNeverLost() {
        var answer = browser.submit(
                "/learning/supervision/new",
                "on",
                "02.02.2107",
                "status",
                "held",
                "topic",
                "Семья Ершовых",
                "minutes",
                "полтора часа",
                "participants",
                small.colleague().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#on-problem")).isEqualTo("Год 2107 выглядит неверно, проверьте дату");
        assertThat(answer.text("#minutes-problem")).isEqualTo("Введите целое число");
        assertThat(answer.page().selectFirst("#on").val()).isEqualTo("02.02.2107");
        assertThat(answer.page().selectFirst("#minutes").val()).isEqualTo("полтора часа");
        assertThat(answer.page().select("input[name=participants][checked]")).hasSize(1);

        var named = browser.submit(
                "/learning/supervision/new", "on", "17.05.2023", "status", "held", "topic", "Семья Ершовых");
        assertThat(named.text("#topic-problem")).contains("Похоже на имя: «Семья Ершовых»");
    }

    @Test
    void aCancelledSeminarSaysWhyAndAFutureOneIsNotHeld() {
        var tomorrow = RussianDate.format(director.today().plusDays(1));
        var held = browser.submit(
                "/learning/seminars/new", "on", tomorrow, "status", "held", "title", "Разговор", "programme", "other");
        assertThat(held.text("#on-problem")).contains("ещё не наступило. Отметьте «запланировано»");

        var silent = browser.submit(
                "/learning/seminars/new",
                "on",
                tomorrow,
                "status",
                "cancelled",
                "title",
                "Разговор",
                "programme",
                "other");
        assertThat(silent.text("#cancelReason-problem")).isEqualTo("Напишите, почему отменили");

        var next = browser.submit(
                "/learning/seminars/new",
                "on",
                tomorrow,
                "status",
                "planned",
                "title",
                "Разговор с подростком",
                "programme",
                "marathon_practicum",
                "again",
                "1");
        assertThat(next.location()).isEqualTo("/learning/seminars/new");
        assertThat(browser.open("/learning/seminars").text("tbody tr")).contains("запланировано");
        assertThat(browser.open("/").text("main")).contains("Разговор с подростком", "семинар " + tomorrow);
    }

    @Test
    void theOtherRegistersTakeTheirForms() {
        var specialist = small.specialist().toString();
        submitted(
                "consultations",
                "on",
                "17.05.2023",
                "profession",
                "psychologist",
                "form",
                "individual",
                "organisation",
                "Школа");
        submitted(
                "trainings",
                "employee",
                specialist,
                "kind",
                "qualification",
                "title",
                "Курс",
                "startedOn",
                "01.05.2023");
        submitted(
                "publications",
                "on",
                "17.05.2023",
                "kind",
                "article",
                "channel",
                "site",
                "title",
                "Экспедиция",
                "link",
                "https://centre.example/17");
        submitted("cycles", "on", "17.05.2023", "kind", "stories", "title", "Сказки", "lessons", "8");
        submitted("tools", "name", "Дом", "studiedOn", "17.05.2023", "users", specialist);
        submitted("specialist-changes", "on", "17.05.2023", "change", "knowledge", "evidence", "Анкета");

        assertThat(db.fetchCount(ENTRY_CARD, ENTRY_CARD.INSTITUTION_ID.eq(small.institution())))
                .isEqualTo(6);
        assertThat(browser.open("/learning/trainings").text("tbody tr"))
                .contains("не завершено", "повышение квалификации");
        assertThat(browser.open("/learning/publications").text("tbody tr")).contains("Статья", "Сайт учреждения");
        var wrong = browser.submit(
                "/learning/publications/new",
                "on",
                "17.05.2023",
                "kind",
                "article",
                "channel",
                "site",
                "title",
                "Экспедиция",
                "link",
                "javascript:alert(1)");
        assertThat(wrong.text("#link-problem")).startsWith("Ссылка начинается с http");
        assertThat(browser.open("/learning").text("main"))
                .contains("Учтено за " + director.today().getYear());
    }

    @Test
    void aListIsNarrowedByPeriodAndKindAndSaysWhatCounts() {
        consultations.addAll(
                List.of(
                        consultation(DAY, small.specialist(), "social_worker"),
                        consultation(DAY.plusDays(1), small.specialist(), "social_worker"),
                        consultation(DAY.plusDays(2), null, "psychologist"),
                        consultation(DAY.plusYears(1), null, "psychologist")),
                director);

        var year = browser.open("/learning/consultations?from=01.01.2023&to=31.12.2023");
        assertThat(year.page().select("tbody tr")).hasSize(3);
        assertThat(year.text("dl.totals"))
                .isEqualTo("психолог 1 запись специалист по социальной работе 2 записи, 1 специалист");
        var psychologists = browser.open("/learning/consultations?kind=psychologist");
        assertThat(psychologists.page().select("tbody tr")).hasSize(2);
        var unreadable = browser.open("/learning/consultations?from=32.13.2023");
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.page().select("tbody tr")).hasSize(4);
        assertThat(browser.open("/learning?year=2023").text("main")).contains("Профессиональные консультации 3 0");
    }

    @Test
    void aLongListIsReadOnFromWhereItStopped() {
        consultations.addAll(
                IntStream.range(0, 51)
                        .mapToObj(i -> consultation(DAY.plusDays(i), null, "pedagogue"))
                        .toList(),
                director);

        var first = browser.open("/learning/consultations?kind=pedagogue").page();
        assertThat(first.select("tbody tr")).hasSize(50);
        var next = first.selectFirst("a[rel=next]").attr("href");
        assertThat(next).contains("kind=pedagogue");
        var second = browser.open(next).page();
        assertThat(second.select("tbody tr")).hasSize(1);
        assertThat(second.select("tbody tr").text()).contains("17.05.2023");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void whatAnEmployeeHasLearntStandsTogether() {
        supervisions.add(meeting(Set.of(small.specialist(), small.colleague())), director);
        trainings.add(training(DAY.minusYears(1)), director);
        var voided = trainings.add(training(DAY), director);
        trainings.voidIt(voided, new Change(director.user(), director.at(), "Внесено дважды"));

        var page = browser.open("/learning/employees/" + small.specialist()).text("main");
        assertThat(page)
                .contains("Соколова Мария Петровна", "Супервизия 1", "участник", "Обучение 1", "17.05.2022")
                .doesNotContain("17.05.2023 Социальная работа");
        var all = browser.open("/learning/employees").page().select("tbody tr").eachText();
        assertThat(all).anyMatch(row -> row.contains("Соколова") && row.contains("17.05.2022 больше трёх лет назад"));
        assertThat(all).anyMatch(row -> row.contains("Ершова") && row.contains("нет записей"));
        assertThat(browser.open("/learning/employees/" + centre.small().specialist())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHasLeftIsStillNamedAndCanStillBeMarkedForThePast() {
        var id = supervisions.add(meeting(Set.of(small.colleague())), director);
        staff.dismiss(small.colleague(), director.today().minusDays(1), director);

        assertThat(browser.open("/learning/supervision/" + id).text("dl.facts")).contains("Ершова Мария Петровна");
        var form = browser.open("/learning/supervision/" + id + "/correction").page();
        assertThat(form.select("details[open] input[name=participants][checked]"))
                .hasSize(1);
        assertThat(browser.open("/learning/employees/" + small.colleague()).status())
                .isEqualTo(200);
    }

    @Test
    void aChannelIsAddedRenamedAndPutAside() {
        browser.submit("/learning/channels", "title", "Районное радио");
        assertThat(browser.open("/learning/publications/new")
                        .page()
                        .select("#channel option")
                        .eachText())
                .contains("Районное радио", "Сайт учреждения");
        assertThat(browser.submit("/learning/channels", "title", "районное радио")
                        .text("#title-problem"))
                .isEqualTo("Такой канал уже есть");

        browser.submit("/learning/channels/own-1", "title", "Радио района");
        assertThat(browser.open("/learning/channels").text("main")).contains("Радио района не используется");
        assertThat(browser.open("/learning/publications/new")
                        .page()
                        .select("#channel option")
                        .eachText())
                .doesNotContain("Радио района");
        assertThat(browser.open("/learning/channels/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aPlannedSeminarNobodySpokeOfIsToldToThoseWhoKeepTheRegister() {
        seminars.add(
                new SeminarDraft(
                        director.today().minusDays(2),
                        "planned",
                        "",
                        "Забытый семинар",
                        "other",
                        null,
                        "",
                        Set.of(),
                        null),
                director);

        assertThat(browser.open("/").text("main")).contains("Забытый семинар", "отметьте, состоялось ли");
        browser.as(small.specialistAccount());
        assertThat(browser.open("/").text("main")).doesNotContain("Забытый семинар");
    }

    @Test
    void aSpecialistReadsAndAnAdministratorDoesNotSeeIt() {
        var id = supervisions.add(meeting(Set.of(small.specialist())), director);

        browser.as(small.specialistAccount());
        assertThat(browser.open("/learning/supervision/" + id).page().select(".page-actions a"))
                .hasSize(1);
        assertThat(browser.open("/learning/supervision/new").status()).isEqualTo(403);
        assertThat(browser.submit("/learning/supervision/" + id + "/void", "reason", "Так")
                        .status())
                .isEqualTo(403);

        browser.as(centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null));
        assertThat(browser.open("/learning").status()).isEqualTo(403);
        assertThat(browser.open("/").page().select(".main-menu").text()).doesNotContain("Методическая");
    }

    @Test
    void theEntriesOfAnotherInstitutionDoNotExist() {
        var id = supervisions.add(meeting(Set.of(small.specialist())), director);
        var elsewhere = centre.small();
        browser.as(elsewhere.director());

        assertThat(browser.open("/learning/supervision/" + id).status()).isEqualTo(404);
        assertThat(browser.open("/learning/supervision/" + id + "/correction").status())
                .isEqualTo(404);
        assertThat(browser.submit("/learning/supervision/" + id + "/void", "reason", "Чужое")
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/learning/supervision").page().select("tbody tr"))
                .isEmpty();
        assertThat(browser.open("/learning/nothing").status()).isEqualTo(404);
    }

    @Test
    void aNumberOfTheReportOpensToItsEntriesByName() {
        var tool = tools.add(new ToolDraft("Круги безопасности", DAY, DAY.plusDays(1), "", Set.of()), director);
        browser.as(small.director());

        var records = browser.open("/reports/T23/T23-02?from=2023-01-01&to=2023-12-31");
        assertThat(records.page()
                        .select("tbody a[href=/learning/tools/" + tool + "]")
                        .text())
                .isEqualTo("Круги безопасности");
    }

    @Test
    void everythingIsSaidInEnglishToo() {
        supervisions.add(meeting(Set.of(small.specialist())), director);

        for (var register : Register.values()) {
            assertThat(browser.open(register.path() + "?lang=en").text("h1, .tabs, .filters"))
                    .as(register.path())
                    .doesNotMatch("(?s).*[А-Яа-я].*");
        }
    }

    private void submitted(String slug, String... fields) {
        var answer = browser.submit("/learning/" + slug + "/new", fields);
        assertThat(answer.location()).as(slug + answer.text()).startsWith("/learning/" + slug + "/");
        var card = browser.open(answer.location());
        assertThat(card.status()).isEqualTo(200);
        var kept = browser.open(answer.location() + "/correction").page();
        for (int i = 0; i < fields.length; i += 2) {
            var field = kept.selectFirst("[name=" + fields[i] + "]");
            var value = field.tagName().equals("select")
                    ? field.select("option[selected]").val()
                    : field.attr("type").equals("checkbox")
                            ? kept.select("[name=" + fields[i] + "][checked]").val()
                            : field.val();
            assertThat(value).as(slug + " " + fields[i]).isEqualTo(fields[i + 1]);
        }
    }

    private SupervisionDraft meeting(Set<UUID> participants) {
        return new SupervisionDraft(
                DAY, "held", "", null, "", "Подросток уходит из дома", participants, 2, null, "", 90);
    }

    private ConsultationDraft consultation(LocalDate on, @Nullable UUID to, String profession) {
        return new ConsultationDraft(on, null, to, "", profession, "Беседа с подростком", "individual");
    }

    private TrainingDraft training(LocalDate completed) {
        return new TrainingDraft(small.specialist(), "qualification", "Социальная работа", "", null, completed, 72, "");
    }
}
