package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.signals.CheckSignal;
import opora.casework.signals.DecideSignal;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.RecordSurvey;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its signals obey the rules is. */
@PageTest
class DemoSignalsTest {

    @Autowired
    RecordSignal recordSignal;

    @Autowired
    CheckSignal checkSignal;

    @Autowired
    RecordSurvey recordSurvey;

    @Autowired
    DecideSignal decideSignal;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void signalsStandInAllTheirStates() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 9)
                .mapToObj(i -> new DemoFamilies.Family(
                        PeopleFixture.family(registerFamily, small, change).familyId(),
                        LocalDate.of(2021, 2, 1),
                        section,
                        false,
                        List.of(),
                        null))
                .toList();

        new DemoSignals(recordSignal, checkSignal, recordSurvey, decideSignal).tell(families, change);

        var states = db.fetch(
                "select state || ' ' || count(*) from casework.signal where institution_id = ? group by state order by 1",
                small.institution());
        assertThat(states.getValues(0, String.class)).containsExactly("checking 2", "decided 5", "received 1");
    }
}
