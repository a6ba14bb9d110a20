package opora.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.casework.signals.Informant;
import opora.casework.signals.LegalBasis;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.SignalDraft;
import opora.casework.signals.SignalUrgency;
import opora.groups.Audience;
import opora.groups.EventBook;
import opora.groups.EventKind;
import opora.groups.LeisureForm;
import opora.groups.SessionDraft;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.RegisteredFamily;
import opora.platform.Ids;
import opora.services.Channel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is due and planned, on a day, in a month and by employee, all read from the facts themselves. */
@PageTest
class CalendarPagesTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    RecordSignal recordSignal;

    @Autowired
    EventBook eventBook;

    @Autowired
    Clock clock;

    Centre.Small small;
    RegisteredFamily family;

    @BeforeEach
    void aCentreAtWork() {
        small = centre.small();
        family = PeopleFixture.family(registerFamily, small, centre.by(small.director()));
        browser.as(small.specialistAccount());
    }

    @Test
    void aMonthAndAWeekShowWhatIsDueAndPlanned() {
        var signal = signal(today(), SignalUrgency.EMERGENCY);
        var on = today().plusDays(2);
        session(on);
        var week = browser.open("/calendar?week=" + on);
        assertThat(week.text(".month")).contains("10:00", "Занятие", "Поход в лес");
        var month = browser.open("/calendar?month=" + YearMonth.from(today().plusDays(1)));
        assertThat(month.page()
                        .select(".month a[href='/signals/" + signal + "']")
                        .text())
                .contains("№ 1/");
        assertThat(month.text(".month")).contains("Обследовать по сигналу").doesNotContain("Рожков");
        assertThat(browser.open("/calendar?month=2099-13").status()).isEqualTo(200);
        assertThat(browser.open("/calendar?week=9999-01-01").text("h1")).contains(String.valueOf(today().getYear()));

        browser.as(small.colleagueAccount());
        assertThat(browser.open("/calendar?whose=all&week=" + on).text("main"))
                .contains("На эти дни ничего не запланировано");
    }

    @Test
    void whoLeadsSeesTheDaysOfTheOthers() {
        signal(today().minusDays(20), SignalUrgency.EMERGENCY);
        browser.as(small.director());
        assertThat(browser.open("/calendar").text(".page-actions")).contains("Все сотрудники");
        var table = browser.open("/").page().select("#employees tbody tr");
        assertThat(table.first().text()).isEqualTo("Никому не поручено 2 0 0");
        var day = today().minusDays(19);
        assertThat(browser.open("/calendar?whose=all&month=" + YearMonth.from(day))
                        .text(".month"))
                .contains("Обследовать по сигналу", "просрочено");

        browser.as(small.specialistAccount());
        assertThat(browser.open("/").page().select("#employees")).isEmpty();
        assertThat(browser.open("/calendar").text(".page-actions")).doesNotContain("Все сотрудники");
    }

    @Test
    void theDayIsOneListWithWhatIsLateFirst() {
        signal(today().minusDays(20), SignalUrgency.EMERGENCY);
        session(today());
        var page = browser.open("/").page();
        assertThat(page.select("#late li")).isNotEmpty().allSatisfy(line -> assertThat(line.text())
                .contains("просрочено"));
        assertThat(page.select("#late li").text()).contains("Сигналы");
        assertThat(page.select("#now li").text()).contains("Поход в лес", "10:00");
        assertThat(page.select(".day li a[href]").eachAttr("href")).anyMatch(href -> href.startsWith("/signals"));
        assertThat(page.text().indexOf("Просрочено")).isLessThan(page.text().indexOf("Сегодня и скоро"));
    }

    private UUID signal(LocalDate on, SignalUrgency urgency) {
        return recordSignal.record(
                new SignalDraft(
                        Ids.next(),
                        on,
                        Informant.SCHOOL,
                        "Школа № 3",
                        "Зорина",
                        "",
                        "Дети одни",
                        urgency,
                        LegalBasis.NEGLECT,
                        family.familyId(),
                        null,
                        "",
                        "",
                        null,
                        small.firstSection()),
                centre.by(small.specialistAccount()));
    }

    private void session(LocalDate on) {
        eventBook.record(
                Ids.next(),
                new SessionDraft(
                        null,
                        null,
                        SessionDraft.Subject.of(EventKind.LEISURE, LeisureForm.HIKE, Audience.MINORS, "Поход в лес"),
                        new SessionDraft.Time(on, null, LocalTime.of(10, 0), 60),
                        SessionDraft.Place.of(Channel.IN_PERSON),
                        SessionDraft.People.ledBy(small.specialist()),
                        SessionDraft.Outcome.PLANNED),
                true,
                centre.by(small.specialistAccount()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
