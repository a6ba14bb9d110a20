package opora.casework.diagnosis;

import static opora.casework.db.Tables.FINDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class DiagnosisPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removal;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;
    UUID mother;
    UUID child;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        mother = family.personIds().getFirst();
        child = family.personIds().get(1);
        path = "/families/" + family.familyId() + "/casework/diagnosis";
        browser.as(small.specialistAccount());
    }

    @Test
    void aProblemIsMarkedCheckedAndSolved() {
        assertThat(browser.open(path + "/problems/new").page().select("#code optgroup"))
                .extracting(group -> group.attr("label"))
                .containsExactly("Дети", "Родители", "Семья", "Что мешает специалисту");
        var problem = problem("child_school");

        assertThat(browser.open(path).text("#problems-child"))
                .contains("Пропускает занятия", "Рожкова Вера", "острая", "не проверено", "Соколова");
        assertThat(browser.open(problem).text("#finding")).contains("Звонок классного руководителя", "Спит на уроках");
        assertThat(stored()).doesNotContain("Спит на уроках");

        browser.submit(problem + "/check", "state", "confirmed", "source", "Школьный журнал", "on", day(0));
        assertThat(browser.open(problem).text("#check")).contains("подтверждено", "Школьный журнал", "Соколова");
        browser.submit(problem + "/check", "state", "refuted", "source", "Справка педиатра", "on", day(0));
        assertThat(browser.open(path).text("#problems-child")).contains("не подтвердилось");

        browser.submit(problem + "/end", "how", "solved", "endedOn", day(0));
        assertThat(browser.open(path).text("#problems-child")).contains("решена " + day(0));
    }

    @Test
    void whatDoesNotHoldIsRefusedWithASentence() {
        var future = send("problems", "code", "child_school", "grade", "2", "text-source", "Мать", "on", day(-1));
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text("#on-problem")).isEqualTo("Дата не может быть в будущем");
        assertThat(send("problems", "code", "no_such", "grade", "2", "text-source", "Мать")
                        .text("#code-problem"))
                .isEqualTo("Выберите из списка");
        assertThat(send("problems", "code", "child_school", "grade", "2").text("#refusals"))
                .contains("Заполните: «Откуда известно»");
        assertThat(send("problems", "code", "child_school", "text-source", "Мать")
                        .text("#grade-problem"))
                .isEqualTo("Выберите из списка");
        problem("child_school");
        assertThat(send("problems", "code", "child_school", "grade", "2", "text-source", "Мать", "personId", child)
                        .text("#code-problem"))
                .startsWith("Эта проблема уже отмечена");
        assertThat(send("relatives", "code", "mother", "text-name", "Зоя", "text-tie", "close")
                        .text("#personId-problem"))
                .isEqualTo("Выберите, чей это родственник");
        assertThat(db.fetchCount(FINDING, FINDING.FAMILY_ID.eq(family.familyId())))
                .isEqualTo(1);
    }

    @Test
    void aNeedStandsInTheWordsOfTheClientBesideTheSpecialists() {
        send(
                "needs",
                "code",
                "household",
                "grade",
                "3",
                "personId",
                mother,
                "text-own_words",
                "Мне бы дров на зиму, остальное сама",
                "text-specialist",
                "Нужна адресная помощь");

        assertThat(browser.open(path).text("#need"))
                .contains(
                        "Мне бы дров на зиму, остальное сама", "Специалист: Нужна адресная помощь", "в первую очередь");
        assertThat(stored()).doesNotContain("дров");
    }

    @Test
    void aConclusionThinksOfEachChildAndKeepsWhatStood() {
        problem("child_school");
        var form = browser.open(path + "/conclusions/new");
        assertThat(form.text("#standing")).contains("Пропускает занятия");
        assertThat(form.text("#interests")).contains("Рожкова Вера");

        var interests = "text-interests-" + child;
        var without = send(
                "conclusions", "code", "specialist", "text-situation", "Мать одна", "text-conclusion", "Нужна опора");
        assertThat(without.text("#refusals")).contains("Пусто у: Рожкова Вера Сергеевна");
        assertThat(send(
                                "conclusions",
                                "code",
                                "consilium",
                                "text-situation",
                                "Мать одна",
                                "text-conclusion",
                                "Нужна опора",
                                interests,
                                "Остаться с матерью")
                        .text("#refusals"))
                .contains("кто в нём участвовал");

        var made = send(
                "conclusions",
                "code",
                "specialist",
                "text-situation",
                "Мать одна",
                "text-conclusion",
                "Нужна опора",
                interests,
                "Остаться с матерью");
        var page = browser.open(made.location());
        assertThat(page.text("#interests")).contains("Рожкова Вера Сергеевна", "Остаться с матерью");
        assertThat(page.text("#standing")).contains("Проблема: Пропускает занятия");

        assertThat(browser.submit(made.location() + "/void", "reason", " ").status())
                .isEqualTo(422);
        browser.submit(made.location() + "/void", "reason", "Составлено не по той семье");
        assertThat(browser.open(made.location()).text("[role=note]")).contains("Составлено не по той семье");
        assertThat(browser.open(path).text("#conclusion")).contains("Аннулировано");
        assertThat(browser.submit(made.location() + "/check", "state", "confirmed", "source", "Акт", "on", day(0))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void sentTwiceItIsWrittenOnce() {
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(send("problems", "key", key, "code", "family_debts", "grade", "1", "text-source", "Мать")
                            .location())
                    .isEqualTo(path + "/findings/" + key);
        }
        assertThat(db.fetchCount(FINDING, FINDING.ID.eq(UUID.fromString(key)))).isEqualTo(1);
    }

    @Test
    void whoDoesNotReadWhatIsSensitiveSeesThatSomethingIsThere() {
        var addiction = problem("parent_addiction");
        problem("child_school");
        for (var role : List.of(Role.METHODIST, Role.LAWYER, Role.ADMINISTRATOR)) {
            browser.as(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));
            var page = browser.open(path);
            assertThat(page.text("#problem"))
                    .as("%s", role)
                    .contains("сведения закрыты", "Пропускает занятия")
                    .doesNotContain("зависимость", "Звонок", "Спит");
            assertThat(page.page().select("main a[href$=/new]")).isEmpty();
            assertThat(browser.open(addiction).text("main"))
                    .contains("сведения закрыты")
                    .doesNotContain("зависимость", "Звонок");
            assertThat(browser.open(path + "/problems/new").status()).isEqualTo(403);
            assertThat(send("problems", "code", "family_debts", "grade", "1", "text-source", "Мать")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aColleagueOfAnotherSectionFindsNothing() {
        var problem = problem("child_school");
        browser.as(small.colleagueAccount());
        assertThat(browser.open(path).status()).isEqualTo(404);
        assertThat(browser.open(problem).status()).isEqualTo(404);
        assertThat(browser.submit(problem + "/void", "reason", "Чужое").status())
                .isEqualTo(404);
    }

    @Test
    void ofARemovedFamilyNothingMoreIsWritten() {
        problem("child_school");
        removal.remove(
                new Removal(family.familyId(), LocalDate.now(clock), "improvement"), centre.by(small.director()));
        assertThat(send("problems", "code", "family_debts", "grade", "1", "text-source", "Мать")
                        .status())
                .isIn(409, 422);
        assertThat(browser.open(path).text("#problem")).contains("Пропускает занятия");
    }

    @Test
    void theBlockOfThePageOfTheCaseSaysHowItStands() {
        problem("child_school");
        assertThat(browser.open("/families/" + family.familyId() + "/casework").text("#diagnosis-block"))
                .contains("Социальный диагноз не поставлен", "Проблемы 1", "Потребности 0", "Риск не оценивали");
    }

    @Test
    void theEcoMapDrawsEachTieAsStrongAsItIs() {
        resource("neighbours", "Соседка Зоя", 3, "in");
        resource("church", "Приход", 2, "both");
        resource("work", "Ферма", 1, "out");

        var page = browser.open(path + "/ecomap");
        assertThat(page.page().select("svg.ecomap circle")).hasSize(4);
        assertThat(page.page().select("path.strong")).hasSize(1).allMatch(each -> each.hasAttr("marker-start"));
        assertThat(page.page().select("path.weak[marker-start][marker-end]")).hasSize(1);
        assertThat(page.page().select("path.strained[marker-end]")).hasSize(1);
        assertThat(page.page().select("svg.ecomap text").eachText()).contains("Соседка Зоя", "Приход");
        assertThat(page.text("#ecomap table"))
                .contains("Соседка Зоя · Соседи Социальные сильная семье помогают", "напряжённая семья помогает сама");

        var lost = resource("clubs", "Кружок", 2, "in");
        browser.submit(lost + "/end", "how", "lost", "endedOn", day(0));
        assertThat(browser.open(path + "/ecomap").text("#ecomap table")).doesNotContain("Кружок");
    }

    @Test
    void theGenogramShowsThreeGenerationsAndWhoLivesTogether() {
        relative("mother", mother, "Зоя", "text-born", "1960", "text-died", "2019");
        relative("former_husband", mother, "Олег", "text-tie", "conflict");
        relative("sister", child, "Нина", "text-born", "2009");

        var page = browser.open(path + "/genogram");
        assertThat(page.page().select("svg.genogram circle.person")).hasSize(4);
        assertThat(page.page().select("svg.genogram rect.person")).hasSize(1);
        assertThat(page.page().select("svg.genogram path.dead")).hasSize(1);
        assertThat(page.page().select("svg.genogram rect.home")).hasSize(1);
        assertThat(page.page().select("path.former")).hasSize(1);
        assertThat(page.page().select("path.sibling")).hasSize(1);
        assertThat(page.page().select("path.child")).hasSize(2);
        assertThat(page.text("#genogram table"))
                .contains(
                        "Алёна Мать 1990 в семье",
                        "Вера Дочь 2016 в семье",
                        "Зоя Мать: Алёна 1960–2019, нет в живых",
                        "Олег Бывший супруг: Алёна отдельно конфликтные",
                        "Нина Сестра: Вера 2009 отдельно близкие");
        assertThat(send(
                                "relatives",
                                "code",
                                "father",
                                "personId",
                                mother,
                                "text-name",
                                "Пётр",
                                "text-tie",
                                "close",
                                "text-born",
                                "1960",
                                "text-died",
                                "1950")
                        .text("#refusals"))
                .contains("Год смерти раньше года рождения");
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open(path + "/genogram").text("#genogram")).isEqualTo("Генограмма сведения закрыты");
        assertThat(browser.open(path + "/ecomap").text("#ecomap")).isEqualTo("Эко-карта сведения закрыты");
        assertThat(browser.open(path).text("#relative"))
                .contains("сведения закрыты")
                .doesNotContain("Зоя", "Мать");
    }

    @Test
    void theRiskIsCountedComparedAndReactedTo() {
        assertThat(risk(Map.of("fire", 1)).location()).isNotNull();
        assertThat(browser.open(path).text("#risk")).contains("низкий", "баллов: 2");
        assertThat(browser.open("/").text()).doesNotContain("Высокий риск");

        assertThat(risk(Map.of("violence", 2)).text("#refusals"))
                .contains("напишите, что сделано сразу и кому сообщено");
        var high = risk(Map.of("violence", 2), "text-reaction", "Ребёнок у бабушки, сообщено в ПДН")
                .location();
        var page = browser.open(high);
        assertThat(page.text("#score")).contains("8", "было 2", "признаки жестокого обращения");
        assertThat(page.text("#scored")).contains("Побои, угрозы, насилие в отношении ребёнка да, явно хуже нет");
        assertThat(page.text("h2")).isEqualTo("Риск: высокий");
        assertThat(browser.open("/").text("main")).contains("Высокий риск, семей");
        assertThat(browser.open("/casework/risks").text("#risks")).contains("Рожкова", "Оценить риск");
        assertThat(browser.open("/families/" + family.familyId() + "/casework").text("#diagnosis-block"))
                .contains("Риск высокий");

        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open(path).text("#risk"))
                .contains("сведения закрыты")
                .doesNotContain("высокий", "жестокого");
        assertThat(browser.open("/casework/risks").text("main")).contains("Семей с высоким риском нет");
        assertThat(browser.open("/").text()).doesNotContain("Высокий риск");

        browser.as(small.specialistAccount());
        risk(Map.of());
        assertThat(browser.open("/casework/risks").text("main")).contains("Семей с высоким риском нет");
    }

    @Test
    void anAssessmentWithAHoleIsRefused() {
        assertThat(send("risks", "text-item-violence", "1").text("#refusals")).contains("Ответьте на каждый вопрос");
        assertThat(db.fetchCount(FINDING, FINDING.FAMILY_ID.eq(family.familyId())))
                .isZero();
    }

    @Test
    void anInstrumentIsHeldTwiceAndCompared() {
        assertThat(browser.open(path + "/instruments/new?code=future_house").text("h2.card-title"))
                .isEqualTo("Дом будущего");
        future("Тёплый, с печкой", "3", 40);
        future("Тёплый, все вместе", "6", 0);
        assertThat(send(
                                "instruments",
                                "code",
                                "future_house",
                                "text-picture",
                                "Большой",
                                "text-steps",
                                "Дрова",
                                "text-scale",
                                "11")
                        .text("#refusals"))
                .contains("число от 0 до 10");

        assertThat(browser.open(path).text("#instrument")).contains(day(40), day(0), "Сравнить");
        var compared = browser.open(path + "/instruments/future_house/comparison");
        assertThat(compared.text("#compared table")).contains(day(40), "Тёплый, с печкой Тёплый, все вместе", "3 6 +3");
        assertThat(stored()).doesNotContain("печкой");
        assertThat(browser.open(path + "/instruments/no_such/comparison").status())
                .isEqualTo(404);

        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open(path + "/instruments/future_house/comparison").text("#compared"))
                .isEqualTo("Дом будущего сведения закрыты");
    }

    @Test
    void everyInstrumentOfThePracticeHasItsQuestions() {
        for (var instrument : Words.fixed(FindingKind.INSTRUMENT)) {
            assertThat(FindingField.of(FindingKind.INSTRUMENT, instrument.code()))
                    .as(instrument.title())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .anyMatch(FindingField::required);
        }
    }

    @Test
    void aCentreAddsProblemsOfItsOwn() {
        browser.as(small.director());
        var key = Ids.next().toString();
        assertThat(browser.submit("/casework/problems", "key", key, "title", " ", "whose", "family")
                        .text("#title-problem"))
                .startsWith("Назовите проблему");
        assertThat(browser.submit("/casework/problems", "key", key, "title", "Насилие в семье", "whose", "family")
                        .text("#title-problem"))
                .isEqualTo("Такая проблема в списке уже есть");
        browser.submit("/casework/problems", "key", key, "title", "Нет печи", "whose", "family");

        browser.as(small.specialistAccount());
        assertThat(browser.submit("/casework/problems", "key", Ids.next().toString(), "title", "Моё", "whose", "family")
                        .status())
                .isEqualTo(403);
        assertThat(browser.open(path + "/problems/new").text("#code")).contains("Нет печи");
        send("problems", "code", key, "grade", "2", "text-source", "Мать");

        browser.as(small.director());
        browser.submit("/casework/problems/" + key, "active", "false");
        assertThat(browser.open(path + "/problems/new").text("#code")).doesNotContain("Нет печи");
        assertThat(browser.open(path).text("#problems-family")).contains("Нет печи");
    }

    private String resource(String code, String name, int grade, String direction) {
        return send("resources", "code", code, "grade", grade, "text-name", name, "text-direction", direction)
                .location();
    }

    private void relative(String code, UUID whose, String name, Object... more) {
        var fields = new ArrayList<Object>(List.of("code", code, "personId", whose, "text-name", name));
        fields.addAll(List.of(more));
        if (!fields.contains("text-tie")) {
            fields.addAll(List.of("text-tie", "close"));
        }
        assertThat(send("relatives", fields.toArray()).status()).isEqualTo(303);
    }

    private Browser.Answer risk(Map<String, Integer> answers, Object... more) {
        var fields = new ArrayList<Object>(List.of(more));
        for (var item : RiskItem.all()) {
            fields.addAll(List.of("text-" + item.name(), answers.getOrDefault(item.code(), 0)));
        }
        return send("risks", fields.toArray());
    }

    private void future(String picture, String scale, int ago) {
        send(
                "instruments",
                "code",
                "future_house",
                "text-picture",
                picture,
                "text-steps",
                "Переложить печь",
                "text-scale",
                scale,
                "on",
                day(ago));
    }

    String problem(String code) {
        return send(
                        "problems",
                        "code",
                        code,
                        "grade",
                        "3",
                        "personId",
                        child,
                        "text-source",
                        "Звонок классного руководителя",
                        "text-note",
                        "Спит на уроках")
                .location();
    }

    Browser.Answer send(String segment, Object... given) {
        var fields = new ArrayList<String>();
        for (var each : given) {
            fields.add(each.toString());
        }
        if (!fields.contains("key")) {
            fields.addAll(List.of("key", Ids.next().toString()));
        }
        if (!fields.contains("on")) {
            fields.addAll(List.of("on", day(0)));
        }
        return browser.submit(path + "/" + segment, fields.toArray(String[]::new));
    }

    String day(int ago) {
        return RussianDate.format(LocalDate.now(clock).minusDays(ago));
    }

    String stored() {
        return db.selectFrom(FINDING)
                .where(FINDING.FAMILY_ID.eq(family.familyId()))
                .fetch()
                .formatCSV();
    }
}
