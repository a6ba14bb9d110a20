package opora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import opora.PageTest;
import opora.people.PeoplePermissions;
import opora.platform.access.Policy;
import opora.platform.access.Reach;
import opora.platform.access.RecordFacts;
import opora.platform.access.Role;
import opora.platform.access.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Role, relation, class of field and state, each shown to matter on its own. */
@PageTest
class PolicyTest {

    private static final UUID SECTION = Ids.next();
    private static final UUID EMPLOYEE = Ids.next();

    @Autowired
    Policy policy;

    @Test
    void whatNobodyDeclaredIsDenied() {
        assertThat(policy.decide(user(Role.DIRECTOR, Reach.INSTITUTION), "people.invent", RecordFacts.ofInstitution()))
                .isFalse();
    }

    @Test
    void aSpecialistReachesTheirSectionsAndWhomTheyCurate() {
        var specialist = user(Role.SPECIALIST, Reach.SECTIONS, SECTION);

        assertThat(may(specialist, RecordFacts.ofSection(SECTION))).isTrue();
        assertThat(may(specialist, RecordFacts.ofSection(Ids.next()))).isFalse();
        assertThat(may(specialist, RecordFacts.ofSection(null))).isFalse();
        assertThat(may(specialist, RecordFacts.ofSection(Ids.next()).curatedBy(EMPLOYEE)))
                .isTrue();
        assertThat(may(specialist, RecordFacts.ofSection(Ids.next()).naming(Set.of(EMPLOYEE))))
                .isTrue();
    }

    @Test
    void sensitiveFieldsAreForThoseWhoNeedThem() {
        var facts = RecordFacts.ofSection(SECTION).sensitive();

        for (var role : Set.of(Role.SPECIALIST, Role.PSYCHOLOGIST, Role.HEAD, Role.DEPUTY, Role.DIRECTOR)) {
            assertThat(may(user(role, Reach.SECTIONS, SECTION), facts))
                    .as(role.name())
                    .isTrue();
        }
        for (var role : Set.of(Role.METHODIST, Role.ADMINISTRATOR, Role.LAWYER)) {
            assertThat(may(user(role, Reach.INSTITUTION), facts))
                    .as(role.name())
                    .isFalse();
        }
        assertThat(may(user(Role.LAWYER, Reach.SECTIONS), facts.curatedBy(EMPLOYEE)))
                .isTrue();
        assertThat(may(user(Role.ADMINISTRATOR, Reach.INSTITUTION), facts.curatedBy(EMPLOYEE)))
                .isFalse();
    }

    @Test
    void aRestrictedRecordAsksWhoMayKnowOfItFirst() {
        var facts = RecordFacts.ofSection(SECTION).restricted(PeoplePermissions.KNOW);
        assertThat(policy.decide(user(Role.DIRECTOR, Reach.INSTITUTION), PeoplePermissions.VIEW, facts.sensitive()))
                .as("who knows the family reads what they read of others")
                .isTrue();
        var specialist = user(Role.SPECIALIST, Reach.SECTIONS, SECTION);

        assertThat(may(specialist, facts)).isFalse();
        assertThat(may(specialist, facts.curatedBy(EMPLOYEE))).isTrue();
        assertThat(may(specialist, facts.naming(Set.of(EMPLOYEE)))).isTrue();
        assertThat(may(specialist, facts.openTo(Set.of(specialist.accountId()))))
                .isTrue();
        assertThat(may(user(Role.ADMINISTRATOR, Reach.INSTITUTION), facts)).isFalse();
        assertThat(may(user(Role.METHODIST, Reach.INSTITUTION), facts)).isFalse();
        assertThat(may(user(Role.HEAD, Reach.DEPARTMENT, SECTION), facts)).isTrue();
        assertThat(may(user(Role.HEAD, Reach.DEPARTMENT, Ids.next()), facts)).isFalse();
        assertThat(may(user(Role.DIRECTOR, Reach.INSTITUTION), facts)).isTrue();
    }

    @Test
    void aRemovedFamilyIsReadAndNoLongerWritten() {
        var specialist = user(Role.SPECIALIST, Reach.SECTIONS, SECTION);
        var removed = RecordFacts.ofSection(SECTION).closed();

        assertThat(may(specialist, removed)).isTrue();
        assertThat(policy.decide(specialist, PeoplePermissions.EDIT, removed)).isFalse();
        assertThat(policy.decide(specialist, PeoplePermissions.EDIT, removed.reopened()))
                .isTrue();
        assertThat(policy.decide(specialist, PeoplePermissions.FOLLOW, removed)).isTrue();
    }

    private boolean may(User user, RecordFacts facts) {
        return policy.decide(user, PeoplePermissions.VIEW, facts);
    }

    private static User user(Role role, Reach reach, UUID... sections) {
        return new User(Ids.next(), Ids.next(), EMPLOYEE, "", Set.of(role), reach, Set.of(sections), Set.of());
    }
}
