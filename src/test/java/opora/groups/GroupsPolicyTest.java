package opora.groups;

import static opora.groups.GroupsFixture.DAY;
import static opora.groups.db.Tables.PARTICIPANT;
import static opora.people.db.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.Browser;
import opora.Centre;
import opora.PageTest;
import opora.people.RegisterFamily;
import opora.people.RestrictionDraft;
import opora.people.Restrictions;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Groups take children of all sections: whoever leads knows them all, others those in their reach, and that somebody else came too. */
@PageTest
class GroupsPolicyTest {

    private static final String MASKED = "сведения закрыты";

    @Autowired
    Browser browser;

    @Autowired
    Centre centre;

    @Autowired
    EventBook events;

    @Autowired
    SeriesBook series;

    @Autowired
    Roster roster;

    @Autowired
    Attendance attendance;

    @Autowired
    WithdrawSessions withdraw;

    @Autowired
    RegisterFamily register;

    @Autowired
    Restrictions restrictions;

    @Autowired
    DSLContext db;

    private Centre.Small small;
    private Change director;
    private UUID near;
    private UUID far;
    private UUID group;
    private UUID event;

    @BeforeEach
    void aGroupOfTwoSections() {
        small = centre.small();
        director = centre.by(small.director());
        near = GroupsFixture.family(register, small.near(), "Рожкова", director).getLast();
        far = GroupsFixture.family(register, small.remote(), "Дальнова", director)
                .getLast();
        group = series.begin(SeriesDraft.of("Очаг", EventKind.PARENTS_CLUB, null, Audience.PARENTS), director);
        roster.join(group, List.of(new Joining(near, DAY, null), new Joining(far, DAY, null)), director);
        event = events.record(
                Ids.next(), GroupsFixture.of(group, small, EventKind.PARENTS_CLUB, DAY, 60), false, director);
        attendance.save(new Attendance.Marks(event, 1, Set.of(near, far), Set.of(), false, null), director);
    }

    @Test
    void whoMayNotKnowAMemberSeesThatSomebodyCame() {
        browser.as(small.colleagueAccount());
        for (var path : List.of("/series/" + group, "/events/" + event, "/events/" + event + "/sheet")) {
            assertThat(browser.open(path).text("main"))
                    .as(path)
                    .contains("Дальнова", MASKED)
                    .doesNotContain("Рожкова");
        }
        assertThat(browser.open("/series/" + group).page().select("tbody tr")).hasSize(2);
        assertThat(leaving()).hasSize(1);

        browser.as(small.specialistAccount());
        assertThat(browser.open("/events/" + event).text("main"))
                .contains("Дальнова", "Рожкова")
                .doesNotContain(MASKED);
    }

    @Test
    void aFamilyUnderARestrictionIsNotEvenAMaskedRow() {
        restrictions.start(
                new RestrictionDraft(familyOf(near), "refuge", "приказ № 7", "", director.today()), director);
        browser.as(small.colleagueAccount());

        assertThat(browser.open("/series/" + group).page().select("tbody tr")).hasSize(1);
        for (var path : List.of("/series/" + group, "/events/" + event, "/events/" + event + "/sheet")) {
            assertThat(browser.open(path).text("main"))
                    .as(path)
                    .contains("Дальнова")
                    .doesNotContain(MASKED, "Рожкова");
        }
    }

    @Test
    void theRosterIsChangedByThoseWhoReachThePersonOrLeadTheGroup() {
        var colleague = centre.by(small.colleagueAccount());
        assertThatThrownBy(() -> roster.leave(stay(near), DAY.plusDays(3), colleague))
                .isInstanceOf(NotFound.class);
        roster.leave(stay(far), DAY.plusDays(3), colleague);
        assertThatThrownBy(() -> roster.join(group, List.of(new Joining(near, DAY, null)), colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        attendance.save(new Attendance.Marks(event, 2, Set.of(), Set.of(near), false, null), colleague))
                .isInstanceOf(NotFound.class);
        attendance.save(
                new Attendance.Marks(event, 2, Set.of(), Set.of(near), false, null),
                centre.by(small.specialistAccount()));
    }

    @Test
    void whoOnlyReadsHasNoButtonAndIsRefused() {
        var account = centre.account(small.institution(), null, Role.ADMINISTRATOR, Reach.INSTITUTION, null);
        var administrator = centre.by(account);
        browser.as(account);

        assertThat(browser.open("/series/" + group).page().select("main a[href$=/edit], form[action$=/participants]"))
                .isEmpty();
        assertThat(browser.open("/events/" + event).page().select("main a[href$=/attendance], main a[href$=/voiding]"))
                .isEmpty();
        assertThat(leaving()).isEmpty();
        assertThatThrownBy(() -> events.hold(event, administrator)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> events.voidIt(event, administrator)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> attendance.voidAll(event, administrator)).isInstanceOf(AccessDeniedException.class);
        var child = GroupsFixture.family(register, small.near(), "Новикова", director)
                .getLast();
        attendance.recordAll(List.of(new Attendance.Visit(event, child)), administrator);
        assertThatThrownBy(() -> withdraw.sessions(List.of(event), centre.by(small.specialistAccount())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> leaving() {
        return browser.open("/series/" + group)
                .page()
                .select("tbody a[href$=/leaving]")
                .eachAttr("href");
    }

    private UUID stay(UUID person) {
        return db.fetchValue(PARTICIPANT.ID, PARTICIPANT.SERIES_ID.eq(group).and(PARTICIPANT.PERSON_ID.eq(person)));
    }

    private UUID familyOf(UUID person) {
        return db.fetchValue(MEMBERSHIP.FAMILY_ID, MEMBERSHIP.PERSON_ID.eq(person));
    }
}
