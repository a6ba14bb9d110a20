package opora.authorisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import opora.platform.access.Grant;
import opora.platform.access.Reach;
import opora.platform.access.RecordState;
import opora.platform.access.Relation;
import opora.platform.access.Role;

/** Who asks: a role, and how far it reaches. */
record Actor(Role role, Reach reach) {

    /** Every role where it reaches least, and those that lead where they reach more. */
    static List<Actor> all() {
        return List.of(
                new Actor(Role.SPECIALIST, Reach.SECTIONS),
                new Actor(Role.PSYCHOLOGIST, Reach.SECTIONS),
                new Actor(Role.LAWYER, Reach.SECTIONS),
                new Actor(Role.METHODIST, Reach.SECTIONS),
                new Actor(Role.DEPUTY, Reach.SECTIONS),
                new Actor(Role.HEAD, Reach.DEPARTMENT),
                new Actor(Role.DIRECTOR, Reach.INSTITUTION),
                new Actor(Role.ADMINISTRATOR, Reach.INSTITUTION));
    }

    /** Between them they may open every page. */
    static List<Actor> many() {
        return List.of(new Actor(Role.DIRECTOR, Reach.INSTITUTION), new Actor(Role.ADMINISTRATOR, Reach.INSTITUTION));
    }

    /** Those whose reach differs, for what does not depend on the permission. */
    static List<Actor> few() {
        return List.of(new Actor(Role.SPECIALIST, Reach.SECTIONS), new Actor(Role.DIRECTOR, Reach.INSTITUTION));
    }

    /** What the specification says about families: one's sections, one's department, one's institution, and those one is curator of. */
    Set<Scope> families() {
        return switch (reach) {
            case SECTIONS -> EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.CURATED);
            case DEPARTMENT -> EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.NEIGHBOUR);
            case INSTITUTION -> EnumSet.complementOf(EnumSet.of(Scope.FOREIGN));
        };
    }

    /** Sections have no curator: the one a curated family lives in stays another's. */
    Set<Scope> sections() {
        return switch (reach) {
            case SECTIONS -> EnumSet.of(Scope.OWN, Scope.CLOSED);
            case DEPARTMENT, INSTITUTION -> families();
        };
    }

    /** Whether what is declared gives the actor this record of those in reach: by role, relation and state. */
    boolean holds(Grant grant, Kind kind, Scope scope) {
        if (kind.rule != Kind.Rule.FAMILY) {
            return grant.roles().contains(role);
        }
        boolean related = grant.relations().contains(Relation.REACH)
                || grant.relations().contains(Relation.ANY)
                || grant.relations().contains(Relation.CURATOR) && scope == Scope.CURATED && reach == Reach.SECTIONS;
        var state = scope == Scope.CLOSED ? RecordState.CLOSED : RecordState.OPEN;
        return grant.roles().contains(role) && related && grant.states().contains(state);
    }

    boolean reaches(Kind kind, Scope scope) {
        return switch (kind.rule) {
            case FAMILY -> families().contains(scope);
            case SECTION -> sections().contains(scope);
            case INSTITUTION -> scope.ofOwnInstitution();
            case WHOLE -> scope.ofOwnInstitution() && reach == Reach.INSTITUTION;
            case EVERYBODY -> true;
        };
    }

    @Override
    public String toString() {
        return role + "/" + reach;
    }
}
