package opora.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.text.RussianDate;

/** From the first signal to a family that is only asked after: who works with it and who leads, by turns. */
class CaseJourney {

    private final Journey specialist;
    private final Journey head;
    private final String family;
    private final String number;
    private final LocalDate today;

    CaseJourney(Journey specialist, Journey head, UUID family, String number, LocalDate today) {
        this.specialist = specialist;
        this.head = head;
        this.family = "/families/" + family + "/casework";
        this.number = number;
        this.today = today;
    }

    void signal(UUID familyId) {
        open(specialist, "/signals/new?familyId=" + familyId, "signal-new");
        choose(specialist, "urgency", "PLANNED");
        choose(specialist, "basis", 1);
        choose(specialist, "informant", 1);
        specialist.page.fill("#seen", "Ребёнок третий день не ходит в школу");
        send(specialist, "form[action='/signals'] .form-actions button", "signal");
        var signal = specialist.page.url();
        choose(specialist, "checkerId", 1);
        send(specialist, "form[action$='/checker'] button", "signal-checked");

        open(head, signal, "signal-to-decide");
        choose(head, "decision", "HELP_GIVEN");
        head.page.fill("#because", "Семья согласна на сопровождение");
        send(head, "#decide button", "signal-decided");
        open(specialist, family, "overview");
        assertThat(specialist.page.innerText("#casework-signals")).contains("решён");
    }

    void opening() {
        for (var standing : List.of("stage", "level")) {
            open(specialist, family + "/" + standing, standing);
            choose(specialist, "code", 1);
            specialist.page.fill("#because", "По итогам первого посещения");
            send(specialist, "form[data-draft] button.btn-primary", standing + "-set");
        }
        open(specialist, family + "/contacts", "contacts");
        open(specialist, family + "/team", "team");
    }

    void diagnosis() {
        open(specialist, family + "/diagnosis", "diagnosis");
        specialist.page.click("a[href$='/problems/new']");
        specialist.look("problem-new");
        choose(specialist, "grade", 1);
        choose(specialist, "code", 2);
        specialist.page.fill("#text-source", "Посещение на дому");
        send(specialist, "form[data-draft] button.btn-primary", "problem");
        open(specialist, family + "/diagnosis/ecomap", "ecomap");
        open(specialist, family + "/diagnosis/genogram", "genogram");
    }

    void roadMap() {
        open(specialist, family + "/plan", "plan-none");
        send(specialist, "form[action$='/plan/draft'] button", "plan-begun");
        open(specialist, family + "/plan/goals/new", "goal-new");
        choose(specialist, "domain", 1);
        specialist.page.fill("#dueOn", day(60));
        specialist.page.fill("#aim", "Ребёнок учится без пропусков");
        specialist.page.fill("#result", "Не больше двух пропусков за четверть");
        specialist.page.fill("#what-0", "Каждое утро провожать ребёнка в школу");
        choose(specialist, "owner-0", 1);
        specialist.page.fill("#due-0", day(30));
        send(specialist, "form[data-draft] .form-actions button", "goal");
        open(specialist, family + "/plan/draft", "plan-draft");
        send(specialist, "#submission button", "plan-sent");

        open(head, family + "/plan/draft", "plan-to-approve");
        send(head, "form[action$='/approval'] button", "plan-approved");
        open(specialist, family + "/plan", "plan");
        assertThat(specialist.page.innerText("main")).contains("Версия 1", "Каждое утро провожать");
        assertThat(specialist.page.locator("#copy button").isVisible()).isTrue();
    }

    void conference() {
        open(head, "/casework/conferences/new", "conference-new");
        head.page.fill("#plannedOn", day(0));
        head.page.fill("#numbers", number);
        choose(head, "chairId", 1);
        head.page.fill("#others", "Школа № 2");
        send(head, "form[action='/casework/conferences'] .form-actions button", "conference");
        var conference = head.page.url();
        var ofFamily = head.page
                .locator("main a[href*='/casework/conferences/'][href*='/families/']")
                .first()
                .getAttribute("href");
        open(head, ofFamily, "conference-family");
        head.page.fill("#topic", "Как семье помогает школа");
        send(head, "form[action$='/items'] button", "conference-topic");
        open(head, conference, "conference-to-hold");
        head.page.fill("#heldOn", day(0));
        head.page.locator("input[name=came]").first().check();
        send(head, "#holding button", "conference-held");
        open(head, ofFamily, "conference-minutes");
        head.page.fill("#interests", "Ребёнок остаётся в семье");
        send(head, "#minutes button.btn-primary", "conference-minutes-kept");
        open(head, ofFamily, "conference-decisions");
        head.page.fill("#agency", "Школа № 2");
        head.page.fill("#task", "Сообщать о пропусках в тот же день");
        head.page.fill("#dueOn", day(20));
        send(head, "#decide button", "conference-decided");
        open(specialist, family, "overview-after-conference");
        assertThat(specialist.page.innerText("#casework-conferences")).contains("проведён");
    }

    void review() {
        open(specialist, family + "/reviews", "reviews");
        specialist.page.fill("#conclusion", "Пропусков нет, мать провожает ребёнка сама");
        send(specialist, "form[data-draft] button.btn-primary", "review");
    }

    void closingAndWatch() {
        open(head, family + "/closing", "closing");
        head.page.fill("#on", day(0));
        choose(head, "closingReason", "improvement");
        choose(head, "outcome", 1);
        choose(head, "children", 1);
        head.page.check("#anyway");
        head.page.fill("#conclusion", "Семья справляется сама");
        send(head, "form[action$='/closing'] button.btn-primary", "closed");

        open(specialist, family + "/after", "after");
        choose(specialist, "months", 1);
        choose(specialist, "lives", 1);
        specialist.page.fill("#note", "Звонили, всё спокойно");
        send(specialist, "form[action$='/watch'] button.btn-primary", "watched");
        open(specialist, "/casework/alumni", "alumni");
    }

    private String day(int later) {
        return RussianDate.format(today.plusDays(later));
    }

    private static void open(Journey journey, String path, String title) {
        journey.page.navigate(path);
        journey.look(title);
    }

    /** What was sent is accepted: nothing is refused on the page that follows. */
    private static void send(Journey journey, String button, String title) {
        var page = journey.page;
        page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                () -> page.locator(button).first().click());
        page.waitForLoadState();
        assertThat(page.locator(".alert-danger, .is-invalid").allInnerTexts())
                .as(title + " " + page.url())
                .isEmpty();
        journey.look(title);
    }

    private static void choose(Journey journey, String field, String code) {
        journey.page.selectOption("#" + field, code);
    }

    private static void choose(Journey journey, String field, int index) {
        journey.page.selectOption("#" + field, new SelectOption().setIndex(index));
    }
}
