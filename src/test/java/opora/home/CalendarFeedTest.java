package opora.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.OwnDatabase;
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
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendar in the telephone says kinds, numbers and times and no name. It is read with the eyes of an account that has not signed in,
 * in a session of its own beside the request: what a test has not committed is not there for it.
 */
@PageTest
@OwnDatabase
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class CalendarFeedTest {

    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;

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
    DSLContext db;

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
    void aTelephoneReadsKindsNumbersAndTimesAndNoName() {
        signal(today(), SignalUrgency.PLANNED);
        signal(today(), SignalUrgency.PLANNED);
        session(today().plusDays(3));
        var feed = make();
        browser.as(null);
        var answer = browser.open(feed);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().getContentType()).startsWith("text/calendar");
        assertThat(answer.text())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains("SUMMARY:Решить по сигналу: 2")
                .contains("DTSTART:" + BASIC.format(today().plusDays(3)) + "T100000\r\nSUMMARY:Занятие\r\n")
                .doesNotContain("Поход", "Рожков", "Соколова", "№", "/signals", "http", "Берёзовка", "Участок");
        for (var line : answer.text().split("\r\n")) {
            assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        browser.as(small.specialistAccount());
        assertThat(browser.open("/account/calendar").text("#feed")).contains("Последний раз прочитан");
    }

    @Test
    void anAddressIsTakenBackReplacedAndOpensNothingOfWhoIsGone() {
        var first = make();
        var second = make();
        browser.as(null);
        assertThat(browser.open(first).status()).isEqualTo(404);
        assertThat(browser.open(second).status()).isEqualTo(200);
        assertThat(browser.open("/calendar/feed/guessed").text("main")).contains("Такого календаря нет");
        assertThat(db.fetch("select token_hash from access.calendar_feed").toString())
                .doesNotContain(second.substring(second.lastIndexOf('/') + 1));

        db.execute("update access.account set active = false where id = {0}", small.specialistAccount());
        assertThat(browser.open(second).status()).isEqualTo(404);
        db.execute("update access.account set active = true where id = {0}", small.specialistAccount());
        assertThat(browser.open(second).status()).isEqualTo(200);

        browser.as(small.specialistAccount()).submit("/account/calendar/revocation");
        assertThat(browser.as(null).open(second).status()).isEqualTo(404);
        assertThat(db.fetchCount(db.select()
                        .from("audit.entry")
                        .where(
                                "event in ('CalendarLinkMade', 'CalendarLinkRevoked') and account_id = ?",
                                small.specialistAccount())))
                .isEqualTo(3);
    }

    @Test
    void whoAsksTooOftenWaits() {
        var feed = make();
        browser.as(null);
        for (int i = 0; i < 30; i++) {
            assertThat(browser.open(feed).status()).isEqualTo(200);
        }
        assertThat(browser.open(feed).status()).isEqualTo(429);
        db.execute(
                "update access.calendar_feed set window_from = window_from - interval '2 hours' where account_id = {0}",
                small.specialistAccount());
        assertThat(browser.open(feed).status()).isEqualTo(200);
    }

    private String make() {
        var address =
                browser.submit("/account/calendar").page().select("#address").val();
        return URI.create(address).getPath();
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
