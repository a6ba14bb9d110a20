package opora.platform.access;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.platform.NotFound;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who may do what with which record. The same rule hides a button, refuses a command and filters a list.
 * What nobody declared is denied.
 */
@Component
public class Policy {

    private final Map<String, List<Grant>> grants = new HashMap<>();

    Policy(List<PermissionSet> sets) {
        for (var set : sets) {
            set.grants().forEach((permission, held) -> {
                if (grants.put(permission, List.copyOf(held)) != null) {
                    throw new IllegalStateException("Permission declared twice: " + permission);
                }
            });
        }
    }

    /** Is there any record at all the user may do this with: the question of a menu and of a route. */
    public boolean allows(User user, String permission) {
        return held(user, permission).findAny().isPresent();
    }

    /** May the user read fields of this class on any record at all. */
    public boolean allows(User user, String permission, FieldClass fields) {
        return held(user, permission).anyMatch(grant -> grant.covers(fields));
    }

    public boolean decide(User user, String permission, RecordFacts facts) {
        var guard = facts.knownBy();
        return (guard == null || isOpenTo(user, facts) || holds(user, guard, facts.presence()))
                && holds(user, permission, facts);
    }

    /** Refuses what the user's place here does not give them. */
    public void must(User user, String permission, RecordFacts facts) {
        if (!decide(user, permission, facts)) {
            throw new AccessDeniedException("permission missing");
        }
    }

    /** What the user may not do this with is told as absent. */
    public void mustFind(User user, String permission, RecordFacts facts) {
        if (!decide(user, permission, facts)) {
            throw new NotFound();
        }
    }

    /** Refuses who may do none of this with any record at all. */
    public void mustHold(User user, String... permissions) {
        if (Arrays.stream(permissions).noneMatch(each -> allows(user, each))) {
            throw new AccessDeniedException("permission missing");
        }
    }

    private boolean holds(User user, String permission, RecordFacts facts) {
        return held(user, permission)
                .filter(grant -> grant.covers(facts.fields()))
                .filter(grant -> grant.states().containsAll(facts.states()))
                .anyMatch(grant -> grant.relations().stream().anyMatch(each -> stands(user, each, facts)));
    }

    /** The same decision for a list: the records among which it would be made in favour of the user. */
    public Condition filter(User user, String permission, FieldClass fields, RecordColumns columns) {
        var relations = new LinkedHashSet<Relation>();
        held(user, permission)
                .filter(grant -> grant.covers(fields))
                .forEach(grant -> relations.addAll(grant.relations()));
        if (relations.contains(Relation.ANY) || (relations.contains(Relation.REACH) && user.seesWholeInstitution())) {
            return trueCondition();
        }
        return relations.stream()
                .map(relation -> among(user, relation, columns))
                .reduce(Condition::or)
                .orElse(falseCondition());
    }

    private Stream<Grant> held(User user, String permission) {
        return grants.getOrDefault(permission, List.of()).stream().filter(grant -> grant.isHeldBy(user));
    }

    private static boolean stands(User user, Relation relation, RecordFacts facts) {
        return switch (relation) {
            case ANY -> true;
            case REACH ->
                user.seesWholeInstitution()
                        || (facts.sectionId() != null && user.sections().contains(facts.sectionId()))
                        || isOneOf(user, facts.curatorId())
                        || isNamed(user, facts);
            case CURATOR -> isOneOf(user, facts.curatorId());
            case OWN -> isOneOf(user, facts.ownerId());
            case TEAM -> isNamed(user, facts);
        };
    }

    private static Condition among(User user, Relation relation, RecordColumns columns) {
        return switch (relation) {
            case ANY -> trueCondition();
            case REACH -> ofSections(user, columns).or(ofCurator(user, columns)).or(columns.named());
            case CURATOR -> ofCurator(user, columns);
            case OWN -> falseCondition();
            case TEAM -> columns.named();
        };
    }

    private static Condition ofSections(User user, RecordColumns columns) {
        var section = columns.sectionId();
        return section == null || user.sections().isEmpty() ? falseCondition() : section.in(user.sections());
    }

    private static Condition ofCurator(User user, RecordColumns columns) {
        var curator = columns.curatorId();
        return curator == null || user.employees().isEmpty() ? falseCondition() : curator.in(user.employees());
    }

    private static boolean isNamed(User user, RecordFacts facts) {
        return isOpenTo(user, facts) || !Collections.disjoint(facts.team(), user.employees());
    }

    private static boolean isOpenTo(User user, RecordFacts facts) {
        return facts.openedTo().contains(user.accountId());
    }

    private static boolean isOneOf(User user, @Nullable UUID employee) {
        return employee != null && user.employees().contains(employee);
    }

    public boolean knows(String permission) {
        return grants.containsKey(permission);
    }

    public Set<String> permissions() {
        return Collections.unmodifiableSet(grants.keySet());
    }

    public List<Grant> grants(String permission) {
        return grants.getOrDefault(permission, List.of());
    }
}
