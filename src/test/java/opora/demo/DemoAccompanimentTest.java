package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.accompaniment.RecordCause;
import opora.casework.accompaniment.RecordContact;
import opora.casework.accompaniment.SetStanding;
import opora.casework.accompaniment.Team;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its cases obey the rules is. */
@PageTest
class DemoAccompanimentTest {

    @Autowired
    SetStanding setStanding;

    @Autowired
    RecordCause recordCause;

    @Autowired
    RecordContact recordContact;

    @Autowired
    Team team;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void casesStandAtEveryLevel() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 8)
                .mapToObj(i -> new DemoFamilies.Family(
                        PeopleFixture.family(registerFamily, small, change).familyId(),
                        LocalDate.of(2021, 2, 1),
                        section,
                        false,
                        List.of(),
                        null))
                .toList();

        new DemoAccompaniment(setStanding, recordCause, recordContact, team).keep(families, change);

        var levels = db.fetch(
                "select code || ' ' || count(*) from casework.standing where institution_id = ? and axis = 'level'"
                        + " and ends_on is null group by code order by 1",
                small.institution());
        assertThat(levels.getValues(0, String.class))
                .containsExactly("adaptation 2", "basic 4", "crisis 1", "emergency 1");
    }
}
