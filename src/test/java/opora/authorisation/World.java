package opora.authorisation;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Ground ground;
    private final Records records;
    private final Map<Scope, Household> homes = new EnumMap<>(Scope.class);
    private final Map<Reach, UUID> accounts = new EnumMap<>(Reach.class);
    private final Map<String, Optional<UUID>> ids = new HashMap<>();

    World(ApplicationContext beans, DSLContext db, Centre centre, ZonedDateTime now) {
        this(beans, db, centre, now, EnumSet.allOf(Scope.class));
    }

    World(ApplicationContext beans, DSLContext db, Centre centre, ZonedDateTime now, Set<Scope> scopes) {
        this.db = db;
        ground = new Ground(beans, now);
        records = new Records(beans);
        for (var scope : scopes) {
            var home = settled(scope);
            records.beneath(home);
            records.together(home);
            records.after(home);
            ground.restrict(home);
        }
        var registers = new Registers(beans, db);
        registers.of(ground.first, "«Наше»");
        registers.of(ground.abroad, Scope.FOREIGN.canary);
        accounts(ground, centre);
    }

    private Household settled(Scope scope) {
        var home = ground.household(scope);
        homes.put(scope, home);
        return home;
    }

    /** One more family, served like the others, that was on the trip and at the event and the meeting of those who were here before. */
    Household join(Scope scope) {
        var home = settled(scope);
        records.beneath(home);
        records.joins(home, homes.get(Scope.OWN), db);
        ground.restrict(home);
        return home;
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
