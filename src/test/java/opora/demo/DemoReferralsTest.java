package opora.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import opora.Centre;
import opora.PageTest;
import opora.casework.referrals.AnswerReferral;
import opora.casework.referrals.SendReferral;
import opora.people.PeopleFixture;
import opora.people.RegisterFamily;
import opora.people.consent.Consents;
import opora.platform.Change;
import opora.platform.access.User;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is not started here; that its referrals obey the rules is. */
@PageTest
class DemoReferralsTest {

    @Autowired
    SendReferral sendReferral;

    @Autowired
    AnswerReferral answerReferral;

    @Autowired
    Consents consents;

    @Autowired
    RegisterFamily registerFamily;

    @Autowired
    Centre centre;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @Test
    void referralsStandInAllTheirStates() {
        var small = centre.small();
        var change = new Change(User.console(small.institution()), ZonedDateTime.now(clock), "");
        var section =
                new DemoGround.Section(small.firstSection(), "1", small.department(), small.specialist(), List.of());
        var families = IntStream.range(0, 6)
                .mapToObj(i -> PeopleFixture.family(registerFamily, small, change))
                .map(family -> new DemoFamilies.Family(
                        family.familyId(), LocalDate.of(2021, 2, 1), section, false, family.personIds(), null))
                .toList();

        new DemoReferrals(sendReferral, answerReferral, consents, db).send(families, change);

        var states = db.fetch(
                "select state || ' ' || count(*) from casework.referral where institution_id = ? group by state order by 1",
                small.institution());
        assertThat(states.getValues(0, String.class)).containsExactly("accepted 1", "declined 1", "done 1", "sent 2");
    }
}
