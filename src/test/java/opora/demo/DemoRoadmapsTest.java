package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.MonitoringDomains;
import opora.casework.roadmap.ApprovePlan;
import opora.casework.roadmap.DraftPlan;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its road maps obey the rules is. */
@PageTest
class DemoRoadmapsTest {

    @Autowired
    DraftPlan draftPlan;

    @Autowired
    ApprovePlan approvePlan;

    @Autowired
    MonitoringDomains domains;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void roadMapsStandInAllTheirStates() {
        var small = centre.small();
        domains.seed(small.institution());
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 8)
                .mapToObj(i -> PeopleFixture.family(registerFamily, small, change))
                .map(family -> new DemoFamilies.Family(
                        family.familyId(), LocalDate.of(2021, 2, 1), section, false, family.personIds(), null))
                .toList();

        new DemoRoadmaps(draftPlan, approvePlan).draw(families, change);

        var states = db.fetch(
                "select state || ' ' || count(*) from casework.plan where institution_id = ? group by state order by 1",
                small.institution());
        assertThat(states.getValues(0, String.class)).containsExactly("approved 4", "draft 2", "submitted 2");
        var late = db.fetchCount(db.select()
                .from("casework.plan_measure_progress")
                .where(
                        "institution_id = ? and plan_state = 'approved' and due_on < ?",
                        small.institution(),
                        change.today()));
        assertThat(late).as("late measures").isPositive();
    }
}
