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
import opora.casework.signals.RecordPastSignals;
import opora.casework.signals.RecordSignal;
import opora.casework.signals.RecordSurvey;
import opora.casework.signals.Signals;
import opora.casework.signals.VoidSignal;
import opora.outreach.TripSignals;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
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
    RecordPastSignals recordPastSignals;

    @Autowired
    VoidSignal voidSignal;

    @Autowired
    Signals signals;

    @Autowired
    TripSignals tripSignals;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    Centre.Small small;
    Change change;

    @BeforeEach
    void aCentre() {
        small = centre.small();
        change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
    }

    @Test
    void signalsStandInAllTheirStates() {
        new DemoSignals(recordSignal, checkSignal, recordSurvey, decideSignal).tell(families(), change);

        assertThat(states()).containsExactly("checking 2", "decided 5", "received 1");
    }

    @Test
    void theDeskKnowsStrangersAndWhatBecameOfSignals() {
        new DemoSignalDesk(recordSignal, recordPastSignals, checkSignal, decideSignal, voidSignal, signals, tripSignals)
                .tell(families(), change);

        assertThat(states()).containsExactly("checking 1", "decided 6", "received 1", "void 1");
        assertThat(db.fetchCount(db.selectOne().from("outreach.trip_signal"))).isEqualTo(1);
    }

    private List<DemoFamilies.Family> families() {
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        return IntStream.range(0, 9)
                .mapToObj(i -> new DemoFamilies.Family(
                        PeopleFixture.family(registerFamily, small, change).familyId(),
                        LocalDate.of(2021, 2, 1),
                        section,
                        false,
                        List.of(),
                        null))
                .toList();
    }

    private List<String> states() {
        return db.fetch(
                        "select state || ' ' || count(*) from casework.signal where institution_id = ? group by state order by 1",
                        small.institution())
                .getValues(0, String.class);
    }
}
