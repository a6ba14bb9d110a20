package opora.authorisation;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.Centre;
import opora.platform.access.Reach;
import opora.platform.access.Role;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

/** Two institutions with a family in each scope, a record of each kind, and an account for each reach. */
final class World {

    private final DSLContext db;
    private final Map<Scope, Household> homes = new EnumMap<>(Scope.class);
    private final Map<Reach, UUID> accounts = new EnumMap<>(Reach.class);
    private final Map<String, Optional<UUID>> ids = new HashMap<>();

    World(ApplicationContext beans, DSLContext db, Centre centre, ZonedDateTime now) {
        this.db = db;
        var ground = new Ground(beans, now);
        var records = new Records(beans);
        homes.put(Scope.OWN, ground.household(Scope.OWN, ground.first));
        homes.put(Scope.CURATED, ground.household(Scope.CURATED, ground.other));
        homes.put(Scope.CLOSED, ground.household(Scope.CLOSED, ground.first));
        homes.put(Scope.RESTRICTED, ground.household(Scope.RESTRICTED, ground.first));
        homes.put(Scope.ENTRUSTED, ground.household(Scope.ENTRUSTED, ground.other));
        homes.put(Scope.NEIGHBOUR, ground.household(Scope.NEIGHBOUR, ground.second));
        homes.put(Scope.ELSEWHERE, ground.household(Scope.ELSEWHERE, ground.other));
        homes.put(Scope.FOREIGN, ground.household(Scope.FOREIGN, ground.abroad));
        ground.curate(homes.get(Scope.CURATED), ground.first.employee());
        homes.values().forEach(records::beneath);
        ground.restrict(homes.get(Scope.RESTRICTED));
        ground.restrict(homes.get(Scope.ENTRUSTED));
        ground.entrust(homes.get(Scope.ENTRUSTED), ground.first.employee());
        var registers = new Registers(beans, db);
        registers.of(ground.first, "«Наше»");
        registers.of(ground.abroad, Scope.FOREIGN.canary);
        accounts(ground, centre);
    }

    private void accounts(Ground ground, Centre centre) {
        var institution = ground.own.institution();
        var head = ground.employ("Старшева", ground.first.department(), ground.own);
        accounts.put(
                Reach.SECTIONS,
                centre.account(institution, ground.first.employee(), Role.SPECIALIST, Reach.SECTIONS, null));
        accounts.put(
                Reach.DEPARTMENT,
                centre.account(institution, head, Role.HEAD, Reach.DEPARTMENT, ground.first.department()));
        accounts.put(Reach.INSTITUTION, centre.account(institution, null, Role.DIRECTOR, Reach.INSTITUTION, null));
        centre.account(ground.foreign.institution(), ground.abroad.employee(), Role.DIRECTOR, Reach.INSTITUTION, null);
    }

    Household home(Scope scope) {
        return homes.get(scope);
    }

    /** The id of a record of the kind beneath the family of the scope; absent when a family of that scope has none. */
    Optional<UUID> id(Kind kind, Scope scope) {
        return ids.computeIfAbsent(
                kind + " " + (kind.hasScopes() ? scope : scope.ofOwnInstitution()),
                key -> kind.of(homes.get(scope), db));
    }

    /** The account that reaches as far, from now on in that role. */
    UUID account(Actor actor) {
        var account = accounts.get(actor.reach());
        db.execute(
                "update access.account_role set role = {0} where account_id = {1}",
                DSL.val(actor.role().name()), DSL.val(account));
        return account;
    }
}
