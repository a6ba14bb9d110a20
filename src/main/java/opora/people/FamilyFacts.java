package opora.people;

import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.EMERGENCY_ACCESS;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.RESIDENCE;
import static opora.people.db.Tables.RESTRICTION;
import static opora.people.db.Tables.RESTRICTION_INSIDER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.access.RecordFacts;
import opora.platform.access.User;
import opora.platform.database.OneOf;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what decisions about families are made on: where they live, who answers for them, whether and for whom they are restricted. */
@Component
class FamilyFacts {

    private final DSLContext db;
    private final Clock clock;
    private final List<FamilyStanding> standings;
    private final List<FamilyTeam> teams;

    FamilyFacts(DSLContext db, Clock clock, List<FamilyStanding> standings, List<FamilyTeam> teams) {
        this.db = db;
        this.clock = clock;
        this.standings = standings;
        this.teams = teams;
    }

    Map<UUID, RecordFacts> of(UUID institution, Collection<UUID> familyIds) {
        var removed = standings.stream()
                .flatMap(each -> each.removed(institution, familyIds).stream())
                .collect(Collectors.toSet());
        return db.select(
                        FAMILY.ID,
                        RESIDENCE.SECTION_ID,
                        CURATOR.EMPLOYEE_ID,
                        field(exists(restrictions(FAMILY.INSTITUTION_ID, FAMILY.ID))),
                        array(insiders()),
                        array(openedTo()),
                        array(team()))
                .from(FAMILY)
                .leftJoin(RESIDENCE)
                .on(
                        RESIDENCE.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        RESIDENCE.FAMILY_ID.eq(FAMILY.ID),
                        RESIDENCE.ENDS_ON.isNull())
                .leftJoin(CURATOR)
                .on(
                        CURATOR.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        CURATOR.FAMILY_ID.eq(FAMILY.ID),
                        CURATOR.ENDS_ON.isNull())
                .where(FAMILY.INSTITUTION_ID.eq(institution), OneOf.of(FAMILY.ID, familyIds))
                .fetchMap(FAMILY.ID, row -> {
                    var named = new HashSet<>(set(row.value5()));
                    // A team works with a family it may know; who may know a restricted one is named for that alone.
                    if (!row.value4()) {
                        named.addAll(set(row.value7()));
                    }
                    var facts = RecordFacts.ofSection(row.value2())
                            .curatedBy(row.value3())
                            .naming(named)
                            .openTo(set(row.value6()));
                    var standing = removed.contains(row.value1()) ? facts.closed() : facts;
                    return row.value4() ? standing.restricted(PeoplePermissions.KNOW) : standing;
                });
    }

    private static Set<UUID> set(UUID @Nullable [] ids) {
        return ids == null ? Set.of() : Set.of(ids);
    }

    /** The families that name the user, or are open to them for a while, wherever these live. */
    Condition names(User user, Field<UUID> familyId) {
        if (user.seesWholeInstitution()) {
            return falseCondition();
        }
        var opened = select(EMERGENCY_ACCESS.FAMILY_ID)
                .from(EMERGENCY_ACCESS)
                .where(
                        EMERGENCY_ACCESS.INSTITUTION_ID.eq(user.institutionId()),
                        EMERGENCY_ACCESS.ACCOUNT_ID.eq(user.accountId()),
                        EMERGENCY_ACCESS.UNTIL.gt(OffsetDateTime.now(clock)));
        var insider = select(RESTRICTION_INSIDER.FAMILY_ID)
                .from(RESTRICTION_INSIDER)
                .where(
                        RESTRICTION_INSIDER.INSTITUTION_ID.eq(user.institutionId()),
                        RESTRICTION_INSIDER.EMPLOYEE_ID.in(user.employees()),
                        RESTRICTION_INSIDER.UNTIL.isNull());
        Select<Record1<UUID>> named = opened.unionAll(insider);
        for (var each : teams) {
            named = named.unionAll(each.families(user).except(restricted(user.institutionId())));
        }
        return familyId.eq(any(array(named)));
    }

    private static Select<Record1<UUID>> restricted(UUID institution) {
        return select(RESTRICTION.FAMILY_ID)
                .from(RESTRICTION)
                .where(RESTRICTION.INSTITUTION_ID.eq(institution), RESTRICTION.ENDS_ON.isNull());
    }

    private Select<Record1<UUID>> team() {
        return teams.stream()
                .map(each -> each.employees(FAMILY.INSTITUTION_ID, FAMILY.ID))
                .reduce(Select::unionAll)
                .orElseGet(() -> insiders());
    }

    /** The kinds of the restrictions that run. */
    static Select<Record1<String>> restrictions(Field<UUID> institution, Field<UUID> family) {
        return select(RESTRICTION.KIND)
                .from(RESTRICTION)
                .where(
                        RESTRICTION.INSTITUTION_ID.eq(institution),
                        RESTRICTION.FAMILY_ID.eq(family),
                        RESTRICTION.ENDS_ON.isNull())
                .orderBy(RESTRICTION.STARTS_ON, RESTRICTION.KIND);
    }

    private static Select<Record1<UUID>> insiders() {
        return select(RESTRICTION_INSIDER.EMPLOYEE_ID)
                .from(RESTRICTION_INSIDER)
                .where(
                        RESTRICTION_INSIDER.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        RESTRICTION_INSIDER.FAMILY_ID.eq(FAMILY.ID),
                        RESTRICTION_INSIDER.UNTIL.isNull());
    }

    private Select<Record1<UUID>> openedTo() {
        return select(EMERGENCY_ACCESS.ACCOUNT_ID)
                .from(EMERGENCY_ACCESS)
                .where(
                        EMERGENCY_ACCESS.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID),
                        EMERGENCY_ACCESS.FAMILY_ID.eq(FAMILY.ID),
                        EMERGENCY_ACCESS.UNTIL.gt(OffsetDateTime.now(clock)));
    }
}
