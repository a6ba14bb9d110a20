package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
class MonitoringPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    DSLContext db;

    Centre.Small small;
    RegisteredFamily family;
    String path;

    @BeforeEach
    void aFamily() {
        small = centre.small();
        domains.seed(small.institution());
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        path = "/families/" + family.familyId();
        browser.as(small.specialistAccount());
    }

    @Test
    void theFormAsksForAllDomainsWithWhatWasSeenLastTime() {
        var form = browser.open(path + "/monitoring/new").page();
        assertThat(form.select("[data-scale] legend")).hasSize(9);
        assertThat(form.select("#scale-microclimate").text()).contains("вражда, насилие", "Раньше не оценивалось");
        assertThat(form.select("#employeeId option[selected]").text()).startsWith("Соколова");

        assertThat(record("01.03.2022", "score-microclimate", "2", "comment-microclimate", "Ссоры каждый день")
                        .location())
                .isEqualTo(path + "/monitoring");

        assertThat(browser.open(path + "/monitoring/new").text("#scale-microclimate .before"))
                .isEqualTo("01.03.2022: 2 постоянное напряжение «Ссоры каждый день»");
    }

    @Test
    void theFamilyIsComparedWithItsFirstMonitoring() {
        record("01.03.2022", "score-microclimate", "2", "score-social", "4");
        record("01.09.2022", "score-microclimate", "3", "score-social", "4");
        record("01.03.2023", "score-microclimate", "4", "score-social", "3");

        var page = browser.open(path + "/monitoring");
        assertThat(page.text("#domain-microclimate"))
                .isEqualTo("Семейный микроклимат 2 постоянное напряжение 01.03.2022 3 напряжение временами 01.09.2022 "
                        + "4 в основном спокойно 01.03.2023 +2 лучше");
        assertThat(page.text("#domain-social")).endsWith("−1 хуже");
        assertThat(page.page().select("#domain-health")).isEmpty();
    }

    @Test
    void wrongInputComesBackAsTyped() {
        var answer = record(
                "2.02.2107", "score-microclimate", "2", "comment-microclimate", "Ссоры", "decision", "Усилить помощь");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("#on-problem")).contains("2107");
        assertThat(answer.page().select("#on").val()).isEqualTo("2.02.2107");
        assertThat(answer.page().select("#score-microclimate-2").hasAttr("checked"))
                .isTrue();
        assertThat(answer.page().select("#comment-microclimate").val()).isEqualTo("Ссоры");
        assertThat(answer.page().select("#decision").text()).isEqualTo("Усилить помощь");
        assertThat(record("01.03.2022").text("#refusals")).contains("Поставьте хотя бы одну оценку");
        record("01.03.2022", "score-social", "2");
        assertThat(record("01.03.2022", "score-social", "3").text("#on-problem"))
                .isEqualTo("За этот день у семьи уже есть мониторинг. Исправьте его или укажите другой день");
    }

    @Test
    void aCorrectionVoidsTheOldOneAndStandsInItsPlace() {
        record("01.03.2022", "score-microclimate", "2", "score-social", "4");
        var old = "/monitoring/" + standing();
        var form = browser.open(old + "/correction").page();
        assertThat(form.select("#score-social-4").hasAttr("checked")).isTrue();
        var key = form.select("input[name=key]").val();

        var refused = browser.submit(
                old + "/correction",
                "key",
                key,
                "on",
                "01.03.2022",
                "employeeId",
                small.specialist().toString(),
                "score-social",
                "5");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#refusals")).contains("Напишите причину");
        assertThat(standing()).isEqualTo(UUID.fromString(old.substring("/monitoring/".length())));

        var done = browser.submit(
                old + "/correction",
                "key",
                key,
                "on",
                "01.03.2022",
                "employeeId",
                small.specialist().toString(),
                "score-social",
                "5",
                "reason",
                "Ошибка в оценке");
        assertThat(done.location()).isEqualTo("/monitoring/" + key);
        assertThat(browser.open(old).text("[role=note]")).contains("Ошибка в оценке");
        assertThat(browser.open(path + "/monitoring").text("#compared"))
                .contains("Социальные проблемы 5")
                .doesNotContain("микроклимат");
    }

    @Test
    void aDecisionIsAddedAndAMonitoringVoided() {
        record("01.03.2022", "score-social", "4");
        var monitoring = "/monitoring/" + standing();

        assertThat(browser.submit(monitoring + "/decision", "decision", "Группа для мам", "decidedOn", "01.02.2022")
                        .text("#decidedOn-problem"))
                .isEqualTo("Мониторинг проведён 01.03.2022: решение не может быть раньше");
        browser.submit(monitoring + "/decision", "decision", "Группа для мам", "decidedOn", "05.03.2022");
        assertThat(browser.open(monitoring).text("#decision")).isEqualTo("Группа для мам 05.03.2022");

        assertThat(browser.submit(monitoring + "/void", "reason", " ").status()).isEqualTo(422);
        browser.submit(monitoring + "/void", "reason", "Не та семья");
        assertThat(browser.open(path + "/monitoring").text("#monitorings")).contains("Аннулировано Не та семья");
        assertThat(browser.open(monitoring + "/correction").status()).isEqualTo(404);
    }

    @Test
    void anOutcomeIsNotedForAChildAndAskedAboutForAnAdult() {
        var mother = family.personIds().getFirst().toString();
        var child = family.personIds().getLast().toString();

        var odd = outcome(mother, "behaviour", "false");
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.text("#sure-problem")).contains("уже взрослый человек");
        assertThat(odd.page().select("#evidence").text()).isEqualTo("Справка из школы");
        assertThat(outcome("", "behaviour", "false").text("#personId-problem"))
                .isEqualTo("Это результат ребёнка: выберите, чей");

        assertThat(outcome(child, "behaviour", "false").location()).isEqualTo(path + "/monitoring");
        assertThat(outcome(mother, "behaviour", "true").location()).isEqualTo(path + "/monitoring");
        var page = browser.open(path + "/monitoring");
        assertThat(page.page().select("#outcomes li")).hasSize(2);
        assertThat(page.text("#outcomes")).contains("Изменил поведение в лучшую сторону", "Справка из школы");

        var voiding = page.page().select("#outcomes li a[href$=void]").first().attr("href");
        browser.submit(voiding, "reason", "Записано дважды");
        assertThat(browser.open(path + "/monitoring").text("#outcomes")).contains("Аннулировано Записано дважды");
    }

    @Test
    void theChronologyTellsOfBoth() {
        record("01.03.2022", "score-social", "4");
        outcome(family.personIds().getLast().toString(), "off_register", "false");

        var told = browser.open(path + "/chronology").page().select("[data-kind=MONITORING], [data-kind=OUTCOME]");
        assertThat(told.eachText())
                .containsExactly(
                        "30.05.2023 Результат: Снят с учёта в КДН и ЗП, правонарушений нет Рожкова Вера Сергеевна",
                        "01.03.2022 Мониторинг семьи: Соколова М. П.");
        assertThat(told.select("a").last().attr("href")).isEqualTo("/monitoring/" + standing());
    }

    @Test
    void theCentreKeepsItsOwnDomains() {
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(browser.open("/monitoring/domains").text("#domain-psychological_2"))
                .contains("не спрашивается", "повторяет «Психологические проблемы»");

        assertThat(domain("/monitoring/domains/new", "Жильё", "1", "", "x").text("#words-problem"))
                .contains("Напишите слова для всех пяти оценок");
        domain("/monitoring/domains/new", "Жильё", "2", "", "нет жилья", "аварийное", "тесное", "своё", "хорошее");
        assertThat(browser.open("/monitoring/domains").text("#domain-own_1")).contains("Жильё", "5 — хорошее");
        assertThat(domain(
                                "/monitoring/domains/psychological",
                                "Психологические проблемы",
                                "1",
                                "social",
                                "а",
                                "б",
                                "в",
                                "г",
                                "д")
                        .text("#repeats-problem"))
                .contains("повторяют другие");
        domain(
                "/monitoring/domains/own_1",
                "Жильё семьи",
                "2",
                "",
                "нет жилья",
                "аварийное",
                "тесное",
                "своё",
                "хорошее");
        assertThat(db.fetchValue(
                                "select details::text from audit.entry where event = 'DomainChanged' "
                                        + "and institution_id = ?",
                                small.institution())
                        .toString())
                .contains("title")
                .doesNotContain("words");

        browser.as(small.specialistAccount());
        assertThat(browser.open(path + "/monitoring/new").page().select("[data-scale] legend"))
                .hasSize(10);
        assertThat(browser.open("/monitoring/domains/new").status()).isEqualTo(403);
    }

    private Browser.Answer domain(String address, String title, String step, String repeats, String... words) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "title", title, "position", "11", "improvementStep", step, "repeats", repeats, "active", "true"));
        for (int i = 0; i < 5; i++) {
            fields.add("words");
            fields.add(i < words.length ? words[i] : "");
        }
        return browser.submit(address, fields.toArray(String[]::new));
    }

    private Browser.Answer record(String on, String... more) {
        var fields = new java.util.ArrayList<>(java.util.List.of(
                "key",
                Ids.next().toString(),
                "on",
                on,
                "employeeId",
                small.specialist().toString()));
        fields.addAll(java.util.List.of(more));
        return browser.submit(path + "/monitoring", fields.toArray(String[]::new));
    }

    private Browser.Answer outcome(String person, String kind, String sure) {
        return browser.submit(
                path + "/outcomes",
                "key",
                Ids.next().toString(),
                "personId",
                person,
                "kind",
                kind,
                "on",
                "30.05.2023",
                "evidence",
                "Справка из школы",
                "employeeId",
                small.specialist().toString(),
                "sure",
                sure);
    }

    private UUID standing() {
        return db.fetchSingle(
                        "select id from casework.monitoring where family_id = ? and voided_at is null",
                        family.familyId())
                .into(UUID.class);
    }
}
