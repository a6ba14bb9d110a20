package opora.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.Curators;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** One rule hides the button, refuses the command, filters the list, and leaves the sensitive to those whose work it is. */
@PageTest
class CaseworkPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final String MASKED = "сведения закрыты";
    private static final String ADDICTION = "частое употребление";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    Curators curators;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    RecordMonitoring recordMonitoring;

    @Autowired
    RecordOutcomes recordOutcomes;

    @Autowired
    RemoveFromService removal;

    @Autowired
    VoidMonitoring voiding;

    @Autowired
    WithdrawCases withdraw;

    private Centre.Small small;
    private Change director;
    private UUID family;
    private UUID monitoring;
    private UUID outcome;
    private UUID lawyer;

    @BeforeEach
    void aFamilyWithAnAddiction() {
        small = centre.small();
        domains.seed(small.institution());
        director = centre.by(small.director());
        var registered = PeopleFixture.family(register, small, director);
        family = registered.familyId();
        monitoring = recordMonitoring.record(Ids.next(), seen("substances", "social"), director);
        outcome = recordOutcomes.record(
                Ids.next(), noted(registered.personIds().getFirst(), "healthy_life"), true, director);
        recordOutcomes.record(Ids.next(), noted(registered.personIds().getFirst(), "finances"), true, director);
        lawyer = centre.account(small.institution(), small.colleague(), Role.LAWYER, Reach.INSTITUTION, null);
    }

    @Test
    void whoWorksWithTheFamilySeesAllOfIt() {
        browser.as(small.specialistAccount());

        var page = browser.open(path("/monitoring"));
        assertThat(page.text("main"))
                .contains(ADDICTION, "Пьёт реже", "здоровом образе")
                .doesNotContain(MASKED);
        assertThat(browser.open("/monitoring/" + monitoring).text("main"))
                .contains(ADDICTION, "Мать пьёт", "Направить к наркологу")
                .doesNotContain(MASKED);
        assertThat(browser.open(path("/chronology")).text("main")).contains("здоровом образе");
    }

    @Test
    void forOthersTheSensitiveIsMaskedAndTheRestStands() {
        for (var role : List.of(Role.METHODIST, Role.ADMINISTRATOR, Role.LAWYER)) {
            browser.as(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));

            var page = browser.open(path("/monitoring"));
            assertThat(page.text("#domain-substances"))
                    .as("%s", role)
                    .isEqualTo("Употребление психоактивных веществ " + MASKED);
            assertThat(page.text("#domain-social")).contains("связи разрушаются");
            assertThat(page.text("#outcomes")).contains("материальное положение", MASKED);
            var single = browser.open("/monitoring/" + monitoring);
            assertThat(single.text("main")).contains("связи разрушаются", MASKED);
            var chronology = browser.open(path("/chronology"));
            assertThat(chronology.page().select("[data-kind=OUTCOME]").eachText())
                    .anyMatch(line -> line.contains(MASKED))
                    .anyMatch(line -> line.contains("материальное положение"));
            for (var answer : List.of(page, single, chronology)) {
                assertThat(answer.text())
                        .doesNotContain(ADDICTION, "Пьёт", "Мать пьёт", "наркологу", "здоровом образе");
            }
        }
    }

    @Test
    void buttonsStandForThoseWhoMayPressThem() {
        browser.as(small.specialistAccount());
        assertThat(buttons(path("/monitoring"))).hasSizeGreaterThan(2);
        assertThat(buttons("/monitoring/" + monitoring)).hasSize(3);
        assertThat(buttons("/monitoring/due")).hasSize(1);

        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(buttons(path("/monitoring"))).isEmpty();
        assertThat(buttons("/monitoring/" + monitoring)).isEmpty();
        assertThat(browser.open("/monitoring/due").text("main")).contains("Рожков");
        assertThat(buttons("/monitoring/due")).isEmpty();
        assertThat(buttons(path(""))).isEmpty();
    }

    @Test
    void aLawyerRatesWhatIsNotSensitiveAndInTheirOwnCaseAllOfIt() {
        browser.as(lawyer);
        assertThat(buttons("/monitoring/" + monitoring)).isEmpty();
        assertThat(buttons(path("/monitoring"))).isNotEmpty().noneMatch(link -> link.contains(outcome.toString()));
        var form = browser.open(path("/monitoring/new"));
        assertThat(form.page().select("#scale-social")).hasSize(1);
        assertThat(form.page().select("#scale-substances")).isEmpty();
        assertThat(form.text("#closed")).contains("Употребление психоактивных веществ: " + MASKED);
        assertThat(browser.open(path("/outcomes/new")).page().select("option[value=off_register]"))
                .isEmpty();
        assertThat(rate("score-substances").status()).isEqualTo(403);
        assertThat(rate("score-social").location()).isEqualTo(path("/monitoring"));
        for (var change : List.of("/decision", "/correction", "/void")) {
            assertThat(browser.open("/monitoring/" + monitoring + change).status())
                    .as(change)
                    .isEqualTo(403);
        }
        assertThat(browser.submit("/monitoring/" + monitoring + "/void", "reason", "Ошибка")
                        .status())
                .isEqualTo(403);
        assertThat(browser.submit("/outcomes/" + outcome + "/void", "reason", "Ошибка")
                        .status())
                .isEqualTo(403);

        curators.appoint(family, small.colleague(), director.today(), director);

        assertThat(browser.open(path("/monitoring")).text("#domain-substances")).contains(ADDICTION);
        assertThat(buttons("/monitoring/" + monitoring)).hasSize(3);
        assertThat(browser.open(path("/monitoring/new")).page().select("#scale-substances"))
                .hasSize(1);
    }

    @Test
    void theCommandRefusesWhoeverGotPastTheButton() {
        var methodist = centre.by(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        var stranger = centre.by(small.colleagueAccount());
        var removed = new Removal(family, director.today(), "improvement");

        assertThatThrownBy(() -> removal.remove(removed, methodist)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> removal.removeAll(List.of(removed), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> removal.removeAll(List.of(removed), stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordMonitoring.recordAll(List.of(seen("social")), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordMonitoring.recordAll(List.of(seen("substances")), centre.by(lawyer)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> voiding.voidIt(monitoring, methodist)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> withdraw.removals(List.of(family), centre.by(small.specialistAccount())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoBringsJournalsInWritesManyAndNotOne() {
        var account = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        var administrator = centre.by(account);
        var removed = new Removal(family, director.today(), "improvement");

        assertThatThrownBy(() -> removal.remove(removed, administrator)).isInstanceOf(AccessDeniedException.class);
        removal.removeAll(List.of(removed), administrator);

        browser.as(account);
        assertThat(browser.open("/cases?state=closed").text("main")).contains("Рожков");
        withdraw.removals(List.of(family), administrator);
        assertThat(browser.open("/cases").text("main")).contains("Рожков");
    }

    @Test
    void listsShowTheFamiliesInReach() {
        browser.as(small.colleagueAccount());
        assertThat(browser.open("/cases").text("main")).doesNotContain("Рожков");
        assertThat(browser.open("/monitoring/due").text("main")).doesNotContain("Рожков");
        assertThat(browser.open("/monitoring/" + monitoring).status()).isEqualTo(404);

        curators.appoint(family, small.colleague(), director.today(), director);

        assertThat(browser.open("/cases").text("main")).contains("Рожков");
        assertThat(browser.open("/monitoring/" + monitoring).status()).isEqualTo(200);
    }

    @Test
    void aCentreMarksItsOwnDomainsAndUnmarksNoneOfTheLaw() {
        browser.as(centre.account(small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null));
        assertThat(domain("substances", "false").text("#sensitive-problem")).contains("ограничение не снимается");
        assertThat(domain("social", "true").location()).isEqualTo("/monitoring/domains");

        assertThat(browser.open("/monitoring/domains").text("#domain-social")).contains("ограниченный доступ");
        assertThat(browser.open(path("/monitoring")).text("#domain-social")).contains(MASKED);
    }

    private List<String> buttons(String path) {
        return browser.open(path).page().select("main a").eachAttr("href").stream()
                .filter(link -> link.matches(".*/(monitoring/new|outcomes/new|decision|correction|void|removal/new)"))
                .toList();
    }

    private Browser.Answer rate(String score) {
        return browser.submit(
                path("/monitoring"),
                "key",
                Ids.next().toString(),
                "on",
                "02.03.2023",
                "employeeId",
                small.specialist().toString(),
                score,
                "3");
    }

    private Browser.Answer domain(String code, String sensitive) {
        return browser.submit(
                "/monitoring/domains/" + code,
                "title",
                "Направление " + code,
                "position",
                "1",
                "improvementStep",
                "1",
                "repeats",
                "",
                "active",
                "true",
                "sensitive",
                sensitive,
                "words",
                "а",
                "words",
                "б",
                "words",
                "в",
                "words",
                "г",
                "words",
                "д");
    }

    private MonitoringDraft seen(String... codes) {
        var ratings = List.of(codes).stream()
                .map(code -> new MonitoringDraft.Rating(code, 2, code.equals("substances") ? "Пьёт реже" : ""))
                .toList();
        return new MonitoringDraft(family, DAY, small.specialist(), ratings, "Мать пьёт", "Направить к наркологу", DAY);
    }

    private OutcomeDraft noted(UUID person, String kind) {
        var evidence = kind.equals("finances") ? "Справка о доходах" : "Пьёт меньше";
        return new OutcomeDraft(family, person, kind, DAY, evidence, small.specialist());
    }

    private String path(String suffix) {
        return "/families/" + family + suffix;
    }
}
