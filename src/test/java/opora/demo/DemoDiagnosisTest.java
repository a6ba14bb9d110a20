package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.diagnosis.ChangeFinding;
import opora.casework.diagnosis.RecordFinding;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its diagnoses obey the rules is, and that what counts them finds them. */
@PageTest
class DemoDiagnosisTest {

    @Autowired
    RecordFinding recordFinding;

    @Autowired
    ChangeFinding changeFinding;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void familiesAreDiagnosedAndCounted() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 4)
                .mapToObj(i -> PeopleFixture.family(registerFamily, small, change))
                .map(family -> new DemoFamilies.Family(
                        family.familyId(), LocalDate.of(2021, 2, 1), section, false, family.personIds(), null))
                .toList();

        new DemoDiagnosis(recordFinding, changeFinding, db).findOut(families, change);

        var counted = db.fetch(
                "select kind || ' ' || code || ' ' || count(*) from casework.fact where institution_id = ?"
                        + " and section_id = ? group by kind, code order by 1",
                small.institution(),
                small.firstSection());
        assertThat(counted.getValues(0, String.class))
                .containsExactly(
                        "assessment high 3",
                        "assessment low 3",
                        "assessment medium 2",
                        "diagnosis consilium 2",
                        "diagnosis specialist 2",
                        "instrument three_houses 8");
    }
}
