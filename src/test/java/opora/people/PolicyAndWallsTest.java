package opora.people;

import static opora.people.db.Tables.EMERGENCY_ACCESS;
import static opora.people.db.Tables.RESTRICTION;
import static opora.people.db.Tables.RESTRICTION_INSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opora.Centre;
import opora.PageTest;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Policy;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rule about restricted families is written twice, in the policy and in the database. Here both answer about the same world. */
@PageTest
class PolicyAndWallsTest {

    private static final long SEED = 20261122;
    private static final int FAMILIES = 40;

    @Autowired
    DSLContext db;

    @Autowired
    Centre centre;

    @Autowired
    Clock clock;

    @Autowired
    Policy policy;

    @Autowired
    FamilyFacts facts;

    @Autowired
    RegisterFamily register;

    @Autowired
    Curators curators;

    private final Random chance = new Random(SEED);
    private final List<UUID> accounts = new ArrayList<>();
    private final List<UUID> families = new ArrayList<>();
    private Centre.Small small;
    private Change change;

    @BeforeEach
    void aWorldByChance() {
        small = centre.small();
        change = centre.by(small.director());
        accounts.addAll(List.of(small.director(), small.specialistAccount(), small.colleagueAccount()));
        for (var role : Role.values()) {
            accounts.add(centre.account(small.institution(), null, role, Reach.INSTITUTION, null));
            accounts.add(centre.account(small.institution(), small.specialist(), role, Reach.SECTIONS, null));
            accounts.add(
                    centre.account(small.institution(), small.colleague(), role, Reach.DEPARTMENT, small.department()));
            accounts.add(centre.account(small.institution(), null, role, Reach.DEPARTMENT, otherDepartment(role)));
        }
        for (int i = 0; i < FAMILIES; i++) {
            families.add(family());
        }
    }

    @Test
    void theyAgreeAboutEveryAccountAndEveryFamily() {
        int hidden = 0;
        int known = 0;
        for (var account : accounts) {
            var user = centre.user(account);
            var unknown = unknownTo(account);
            for (var each : facts.of(small.institution(), families).entrySet()) {
                boolean mayKnow = each.getValue().knownBy() == null
                        || policy.decide(user, PeoplePermissions.KNOW, each.getValue());
                assertThat(unknown.contains(each.getKey()))
                        .as("%s %s, %s", user.roles(), user.reach(), each.getValue())
                        .isEqualTo(!mayKnow);
                if (mayKnow) {
                    known++;
                } else {
                    hidden++;
                    assertThat(policy.decide(user, PeoplePermissions.VIEW, each.getValue()))
                            .isFalse();
                }
            }
        }
        assertThat(hidden).isGreaterThan(200);
        assertThat(known).isGreaterThan(200);
    }

    private Set<UUID> unknownTo(UUID account) {
        var unknown = db.resultQuery(
                        "select people.unknown_families(?, array[?]::uuid[])", account, small.institution())
                .fetchSingle(0, UUID[].class);
        return Set.copyOf(Arrays.asList(unknown));
    }

    private UUID family() {
        var place = chance.nextBoolean() ? small.near() : small.remote();
        var draft = PeopleFixture.family(place, PeopleFixture.mother("Рожкова"));
        var id = register.register(draft, change).familyId();
        if (chance.nextInt(3) == 0) {
            curators.appoint(id, employee(), change.today(), change);
        }
        if (chance.nextInt(4) > 0) {
            restrict(id, chance.nextInt(5) == 0 ? change.today() : null);
        }
        if (chance.nextInt(4) == 0) {
            name(id, chance.nextInt(3) == 0 ? change.today() : null);
        }
        if (chance.nextInt(4) == 0) {
            openTo(id, accounts.get(chance.nextInt(accounts.size())), chance.nextInt(-120, 120));
        }
        return id;
    }

    private UUID employee() {
        return chance.nextBoolean() ? small.specialist() : small.colleague();
    }

    private void restrict(UUID family, LocalDate endsOn) {
        db.insertInto(RESTRICTION)
                .set(RESTRICTION.INSTITUTION_ID, small.institution())
                .set(RESTRICTION.ID, Ids.next())
                .set(RESTRICTION.FAMILY_ID, family)
                .set(RESTRICTION.KIND, "refuge")
                .set(RESTRICTION.STARTS_ON, change.today())
                .set(RESTRICTION.ENDS_ON, endsOn)
                .set(RESTRICTION.CREATED_AT, OffsetDateTime.now(clock))
                .set(RESTRICTION.CREATED_BY, small.director())
                .execute();
    }

    private void name(UUID family, LocalDate until) {
        db.insertInto(RESTRICTION_INSIDER)
                .set(RESTRICTION_INSIDER.INSTITUTION_ID, small.institution())
                .set(RESTRICTION_INSIDER.FAMILY_ID, family)
                .set(RESTRICTION_INSIDER.EMPLOYEE_ID, employee())
                .set(RESTRICTION_INSIDER.SINCE, change.today())
                .set(RESTRICTION_INSIDER.UNTIL, until)
                .execute();
    }

    private void openTo(UUID family, UUID account, int minutesFromNow) {
        var now = OffsetDateTime.now(clock);
        db.insertInto(EMERGENCY_ACCESS)
                .set(EMERGENCY_ACCESS.INSTITUTION_ID, small.institution())
                .set(EMERGENCY_ACCESS.ID, Ids.next())
                .set(EMERGENCY_ACCESS.FAMILY_ID, family)
                .set(EMERGENCY_ACCESS.ACCOUNT_ID, account)
                .set(EMERGENCY_ACCESS.REASON, "ребёнок в больнице")
                .set(EMERGENCY_ACCESS.OPENED_AT, now.minusHours(3))
                .set(EMERGENCY_ACCESS.UNTIL, now.plusMinutes(minutesFromNow))
                .execute();
    }

    private UUID otherDepartment(Role role) {
        return centre.department(small.institution(), "Отделение " + role);
    }
}
