package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.conference.BuildAgenda;
import opora.casework.conference.DecideAtConference;
import opora.casework.conference.HoldConference;
import opora.casework.conference.KeepMinutes;
import opora.casework.conference.PlanConference;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its conferences obey the rules is. */
@PageTest
class DemoConferencesTest {

    @Autowired
    PlanConference planConference;

    @Autowired
    HoldConference holdConference;

    @Autowired
    KeepMinutes keepMinutes;

    @Autowired
    BuildAgenda buildAgenda;

    @Autowired
    DecideAtConference decideAtConference;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void oneIsHeldAndOneIsPlanned() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 4)
                .mapToObj(i -> PeopleFixture.family(registerFamily, small, change))
                .map(family -> new DemoFamilies.Family(
                        family.familyId(), LocalDate.of(2021, 2, 1), section, false, family.personIds(), null))
                .toList();

        new DemoConferences(planConference, holdConference, keepMinutes, decideAtConference, buildAgenda, db)
                .hold(families, change);

        var states = db.fetch(
                "select state || ' ' || count(*) from casework.conference where institution_id = ? group by state order by 1",
                small.institution());
        assertThat(states.getValues(0, String.class)).containsExactly("held 1", "planned 1");
        var overdue = db.fetchSingle(
                "select count(*) filter (where done_on is null), count(*) from casework.conference_decision where institution_id = ?",
                small.institution());
        assertThat(overdue.get(0, Integer.class)).isEqualTo(2);
        assertThat(overdue.get(1, Integer.class)).isEqualTo(3);
        assertThat(db.fetch(
                                "select i.kind from casework.conference_item i join casework.conference c on c.id = i.conference_id"
                                        + " where c.state = 'planned' and i.institution_id = ?",
                                small.institution())
                        .getValues(0, String.class))
                .contains("casework.agenda.decision");
    }
}
