package opora.outreach;

import static opora.outreach.Field.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Trips and meetings: the button, the command and the list ask the same. */
@PageTest
class OutreachPolicyTest {

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    RegisterFamily register;

    @Autowired
    RecordTrips recordTrips;

    @Autowired
    TripStops stops;

    @Autowired
    CancelTrip cancelTrip;

    @Autowired
    Meetings meetings;

    @Autowired
    WithdrawOutreach withdraw;

    @Autowired
    DSLContext db;

    private Field field;
    private UUID trip;
    private UUID meeting;

    @BeforeEach
    void aTripAndAMeeting() {
        field = new Field(db, centre, register);
        trip = recordTrips.record(field.trip(DAY, OutreachStatus.PLANNED), field.director);
        meeting = meetings.record(field.meeting(DAY, OutreachStatus.HELD, true), field.director);
    }

    @Test
    void whoWritesDownHasTheButtons() {
        browser.as(field.small.specialistAccount());
        assertThat(buttons("/trips/" + trip)).isNotEmpty();
        assertThat(buttons("/meetings/" + meeting)).isNotEmpty();
        assertThat(browser.open("/trips").text("main")).contains("17.05.2023");
    }

    @Test
    void whoReadsHasNoneAndIsRefused() {
        var account = centre.account(field.small.institution(), null, Role.METHODIST, Reach.INSTITUTION, null);
        var methodist = centre.by(account);
        browser.as(account);

        assertThat(browser.open("/trips/" + trip).text("main")).contains("Рожков");
        assertThat(buttons("/trips/" + trip)).isEmpty();
        assertThat(buttons("/meetings/" + meeting)).isEmpty();
        assertThatThrownBy(() -> recordTrips.record(field.trip(DAY, OutreachStatus.HELD), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> recordTrips.record(field.trip(DAY, List.of()), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> cancelTrip.cancel(trip, methodist)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> stops.add(trip, List.of(field.family), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> meetings.cancel(meeting, methodist)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> meetings.recordAll(List.of(field.meeting(DAY, OutreachStatus.HELD, false)), methodist))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> withdraw.trips(List.of(trip), centre.by(field.small.specialistAccount())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatDoesNotConcernThemIsNotThere() {
        var stranger =
                centre.account(field.small.institution(), field.psychologist, Role.PSYCHOLOGIST, Reach.SECTIONS, null);
        browser.as(stranger);

        assertThat(browser.open("/trips/" + trip).status()).isEqualTo(404);
        assertThat(browser.open("/meetings/" + meeting).status()).isEqualTo(404);
        assertThat(browser.open("/trips?month=2023-05").page().select("tbody a[href*=" + trip + "]"))
                .isEmpty();
        assertThatThrownBy(() -> stops.remove(trip, field.family, centre.by(stranger)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> stops.add(trip, List.of(field.otherFamily), centre.by(field.small.specialistAccount())))
                .isInstanceOf(NotFound.class);
    }

    private List<String> buttons(String path) {
        return browser.open(path).page().select("main a[href], main form[method=post]").stream()
                .map(each -> each.hasAttr("href") ? each.attr("href") : each.attr("action"))
                .filter(link -> link.matches("/(trips|meetings)/[^/]+/.*"))
                .filter(link -> !link.endsWith("/sheets"))
                .toList();
    }
}
