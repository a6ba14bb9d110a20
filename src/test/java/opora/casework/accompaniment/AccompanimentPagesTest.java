package opora.casework.accompaniment;

import static opora.people.PeopleFixture.LONG_AGO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.AgendaSource;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class AccompanimentPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RemoveFromService removeFromService;

    @Autowired
    Curators curators;

    @Autowired
    List<AgendaSource> agenda;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    Change change;
    UUID family;
    String path;
    LocalDate today;

    @BeforeEach
    void aFamilyOfTheFirstSection() {
        small = centre.small();
        change = centre.by(small.director());
        today = LocalDate.now(clock);
        family = PeopleFixture.family(registerFamily, small, change).familyId();
        path = "/families/" + family + "/casework";
        browser.as(small.specialistAccount());
    }

    @Test
    void aLevelIsSetWithItsReasonAndTheNextOneEndsIt() {
        assertThat(level("basic", "01.03.2021", "Семья просит помощи").location())
                .isEqualTo(path + "/level");
        level("crisis", "10.04.2021", "Отец ушёл");

        assertThat(browser.open(path + "/level").page().select("#standings li").eachText())
                .satisfiesExactly(
                        now -> assertThat(now).contains("Кризисный", "с 10.04.2021", "сейчас", "Отец ушёл"),
                        before -> assertThat(before).contains("Базовый", "01.03.2021 – 09.04.2021"));
        assertThat(browser.open(path).text("#casework-case"))
                .contains("Уровень сопровождения Кризисный · с 10.04.2021");
        assertThat(db.fetchValue("select count(*) from casework.standing where because like '%ушёл%'"))
                .isEqualTo(0L);
    }

    @Test
    void whatDoesNotFitComesBackAsTypedWithASentence() {
        level("basic", "01.03.2021", "Семья просит помощи");

        assertThat(level("basic", "01.04.2021", "Так же").text("#code-problem"))
                .isEqualTo("Так уже записано с 01.03.2021");
        assertThat(level("crisis", "01.03.2021", "Раньше").text("#since-problem"))
                .isEqualTo("Последняя запись действует с 01.03.2021: новая должна начинаться позже");
        assertThat(level("crisis", RussianDate.format(today.plusDays(1)), "Завтра")
                        .text("#since-problem"))
                .contains("не может быть в будущем");
        assertThat(level("crisis", "01.04.2021", " ").text("#because-problem"))
                .isEqualTo("Напишите хотя бы несколько слов");
        assertThat(level("gold", "01.04.2021", "Почему бы нет").text("#code-problem"))
                .isEqualTo("Выберите значение");
        var early = level("crisis", "01.01.2021", "До открытия");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text("#since-problem")).isEqualTo("Дело открыто 01.02.2021: раньше этого дня нельзя");
        assertThat(early.page().select("#because").text()).isEqualTo("До открытия");
    }

    @Test
    void aMistakenLevelIsVoidedAndTheOneBeforeGoesOn() {
        level("basic", "01.03.2021", "Семья просит помощи");
        level("emergency", "10.04.2021", "Не та семья");
        var first = standing("basic");
        var last = standing("emergency");

        assertThat(browser.submit(path + "/level/" + first + "/void", "reason", "Ошибка")
                        .text(".alert-danger"))
                .contains("Аннулировать можно только последнюю запись");
        assertThat(browser.submit(path + "/level/" + last + "/void", "reason", "")
                        .text(".alert-danger"))
                .contains("Укажите причину");
        browser.submit(path + "/level/" + last + "/void", "reason", "Не та семья");

        assertThat(browser.open(path + "/level").page().select("#standings li").eachText())
                .satisfiesExactly(
                        voided -> assertThat(voided).contains("Экстренный", "Аннулировано", "Не та семья"),
                        again -> assertThat(again).contains("Базовый", "с 01.03.2021", "сейчас"));
    }

    @Test
    void aStageEndsWithTheCaseAndNoneIsSetWithoutOne() {
        browser.submit(path + "/stage", "code", "acute", "since", "01.03.2021", "because", "Смерть отца");

        assertThat(browser.submit("/families/" + family + "/removal", "on", "20.02.2021", "closingReason", "moved")
                        .text("#on-problem"))
                .isEqualTo("Стадия или уровень записаны с 01.03.2021: снять семью с обслуживания раньше нельзя");
        removeFromService.remove(new Removal(family, LONG_AGO.plusYears(1), "improvement"), change);

        assertThat(browser.open(path + "/stage").text("#standings")).contains("Острый кризис 01.03.2021 – 01.02.2022");
        assertThat(browser.open(path + "/stage").page().select("form textarea")).isEmpty();
        assertThat(browser.submit(path + "/stage", "code", "early", "since", "01.03.2022", "because", "Ещё")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void theNextContactFollowsFromTheLevelAndTheLastFact() {
        curators.appoint(family, small.specialist(), LONG_AGO, change);
        assertThat(browser.open("/casework/contacts?which=none").text("table.contacts"))
                .contains("Рожкова");
        level("crisis", "01.03.2021", "Отец ушёл");
        assertThat(browser.open(path + "/contacts").text("#contact-due"))
                .contains("Кризисный", "Следующий контакт до 08.03.2021", "просрочен", "контакта ещё не было");
        assertThat(browser.open("/").text()).contains("Контакт просрочен");
        assertThat(
                        agenda.stream()
                                .flatMap(each -> each
                                        .items(centre.user(small.specialistAccount()), List.of(family), LONG_AGO, today)
                                        .stream())
                                .filter(each -> each.kindKey().equals("casework.agenda.contacts"))
                                .map(AgendaSource.AgendaItem::since))
                .containsExactly(LocalDate.of(2021, 3, 8));

        contact(today.minusDays(3), "Мать устроилась на работу", true);
        contact(today.minusDays(1), "Дверь не открыли", false);

        assertThat(browser.open(path + "/contacts").text("#contact-due"))
                .contains("Следующий контакт до " + RussianDate.format(today.plusDays(4)))
                .contains("последний " + RussianDate.format(today.minusDays(3)))
                .doesNotContain("просрочен");
        assertThat(browser.open("/casework/contacts").text()).doesNotContain("Рожкова");
        assertThat(browser.open("/casework/contacts?which=week&mine=true").text("table.contacts"))
                .contains("Рожкова", "Кризисный");
        assertThat(db.fetchValue("select count(*) from casework.contact where note like '%работу%'"))
                .isEqualTo(0L);
        assertThat(db.fetchValue("select count(*) from casework.fact where kind = 'contact' and family_id = ?", family))
                .isEqualTo(1L);
    }

    @Test
    void aContactIsWrittenOnceAndVoidedWithAReason() {
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            browser.submit(path + "/contacts", "key", key, "on", "05.03.2021", "kind", "PHONE", "note", "Здоровы");
        }
        assertThat(browser.open(path + "/contacts").page().select("#contacts li"))
                .hasSize(1);

        assertThat(browser.submit(path + "/contacts/" + key + "/void", "reason", "")
                        .text(".alert-danger"))
                .contains("Укажите причину");
        browser.submit(path + "/contacts/" + key + "/void", "reason", "Другая семья");
        assertThat(browser.open(path + "/contacts").text("#contacts li .voided"))
                .contains("05.03.2021 Телефонный");
        assertThat(browser.submit(
                                path + "/contacts",
                                "key",
                                Ids.next().toString(),
                                "on",
                                "01.01.2021",
                                "kind",
                                "PHONE",
                                "note",
                                "До")
                        .text("#on-problem"))
                .isEqualTo("Дело открыто 01.02.2021: раньше этого дня нельзя");
    }

    @Test
    void aCauseIsNamedOnceAndItsEliminationIsAFact() {
        cause("no_income", "10.03.2021", "Мать потеряла работу");
        assertThat(cause("no_income", "11.03.2021", "Снова").text("#code-problem"))
                .isEqualTo("Эта причина уже определена и ещё не устранена");
        assertThat(cause("other", "01.01.2021", "Рано").text("#on-problem")).contains("Дело открыто 01.02.2021");
        var id = db.fetchValue("select id from casework.cause where family_id = ?", family);
        assertThat(browser.submit(path + "/causes/" + id + "/gone", "goneOn", "01.03.2021", "goneNote", "Работает")
                        .text())
                .contains("Причина определена 10.03.2021: устранить её раньше нельзя");

        browser.submit(path + "/causes/" + id + "/gone", "goneOn", "01.06.2021", "goneNote", "Работает на почте");

        assertThat(browser.open(path + "/causes").text("#causes"))
                .contains("Отсутствие работы и средств к существованию", "устранена 01.06.2021", "Работает на почте");
        assertThat(browser.open(path).text("#casework-case")).contains("определено: 1, устранено: 1");
        assertThat(db.fetchValue(
                        "select code from casework.fact where kind = 'cause_eliminated' and family_id = ?", family))
                .isEqualTo("no_income");
        assertThat(browser.submit(path + "/causes/" + id + "/gone", "goneOn", "02.06.2021", "goneNote", "Ещё раз")
                        .text(".alert-danger"))
                .contains("уже отмечена устранённой");
    }

    @Test
    void whoDoesNotReadWhatIsSensitiveSeesTheLevelWithoutItsReason() {
        level("crisis", "01.03.2021", "Отец пьёт");
        contact(today.minusDays(3), "Синяки у ребёнка", true);
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));

        assertThat(browser.open(path + "/level").text("#standings"))
                .contains("Кризисный", "сведения закрыты")
                .doesNotContain("Отец пьёт");
        assertThat(browser.open(path + "/contacts").text("#contacts")).doesNotContain("Синяки");
        assertThat(browser.open(path + "/causes").status()).isEqualTo(403);
        assertThat(browser.submit(path + "/level", "code", "basic", "since", "01.05.2021", "because", "Так")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFamilyOutOfReachIsNotThere() {
        browser.as(small.colleagueAccount());

        assertThat(browser.open(path + "/level").status()).isEqualTo(404);
        assertThat(browser.open(path + "/contacts").status()).isEqualTo(404);
        assertThat(level("crisis", "01.03.2021", "Чужая").status()).isEqualTo(404);
        assertThat(browser.open("/casework/contacts?which=all").text()).doesNotContain("Рожкова");
    }

    @Test
    void theFrequencyIsTheInstitutionsAndAStaleFormIsToldSo() {
        level("crisis", "01.03.2021", "Отец ушёл");
        browser.as(small.director());

        assertThat(norms("0", "14").location()).isEqualTo("/casework/levels");
        assertThat(browser.open(path + "/contacts").text("#contact-due")).contains("до 15.03.2021");
        var stale = norms("0", "10");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text(".alert-danger")).contains("уже изменил кто-то другой");
        assertThat(stale.text("#contact-crisis-hint")).isEqualTo("сейчас: 14");
        assertThat(stale.page().select("#contact-crisis").val()).isEqualTo("10");
        assertThat(norms("1", "0").status()).isEqualTo(422);
        assertThat(browser.as(small.specialistAccount())
                        .open("/casework/levels")
                        .status())
                .isEqualTo(403);
    }

    private Browser.Answer norms(String version, String crisis) {
        return browser.submit(
                "/casework/levels",
                "version",
                version,
                "contact-adaptation",
                "14",
                "review-adaptation",
                "90",
                "contact-basic",
                "30",
                "review-basic",
                "180",
                "contact-crisis",
                crisis,
                "review-crisis",
                "60",
                "contact-emergency",
                "1",
                "review-emergency",
                "14");
    }

    private Browser.Answer level(String code, String since, String because) {
        return browser.submit(path + "/level", "code", code, "since", since, "because", because);
    }

    private Browser.Answer cause(String code, String on, String note) {
        return browser.submit(path + "/causes", "key", Ids.next().toString(), "code", code, "on", on, "note", note);
    }

    private void contact(LocalDate on, String note, boolean reached) {
        browser.submit(
                path + "/contacts",
                "key",
                Ids.next().toString(),
                "on",
                RussianDate.format(on),
                "kind",
                "VISIT",
                "note",
                note,
                reached ? "-" : "absent",
                "true");
    }

    private Object standing(String code) {
        return db.fetchValue("select id from casework.standing where family_id = ? and code = ?", family, code);
    }
}
