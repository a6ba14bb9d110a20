package opora.authorisation;

import java.util.EnumSet;
import java.util.LinkedHashMap;
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

    /** What the specification says about families: one's sections, one's department, one's institution, and those one works with. */
    Set<Scope> families() {
        var families =
                switch (reach) {
                    case SECTIONS ->
                        EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.CURATED, Scope.RESTRICTED, Scope.ENTRUSTED);
                    case DEPARTMENT -> EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.NEIGHBOUR, Scope.RESTRICTED);
                    case INSTITUTION -> EnumSet.complementOf(EnumSet.of(Scope.FOREIGN));
                };
        families.removeIf(scope -> scope.isRestricted() && !knows(scope));
        return families;
    }

    /** Of a restricted family know those who lead, where they reach, and those who work with it. */
    private boolean knows(Scope restricted) {
        return switch (role) {
            case DIRECTOR, DEPUTY, HEAD -> true;
            default -> restricted == Scope.ENTRUSTED && reach == Reach.SECTIONS;
        };
    }

    /** The family lives where the actor works, and yet the actor may not know of it. */
    boolean livesUnknownTo(Scope scope) {
        return scope.isRestricted() && sections().contains(scope) && !families().contains(scope);
    }

    /** Sections are no secret, whoever lives there; and they have no curator: where a curated family lives stays another's. */
    Set<Scope> sections() {
        return switch (reach) {
            case SECTIONS -> EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.RESTRICTED);
            case DEPARTMENT -> EnumSet.of(Scope.OWN, Scope.CLOSED, Scope.NEIGHBOUR, Scope.RESTRICTED);
            case INSTITUTION -> EnumSet.complementOf(EnumSet.of(Scope.FOREIGN));
        };
    }

    /** Whether what is declared gives the actor this record of those in reach: by role, relation and state. */
    boolean holds(Grant grant, Kind kind, Scope scope) {
        if (kind.rule != Kind.Rule.FAMILY) {
            return grant.roles().contains(role);
        }
        return grant.roles().contains(role)
                && grant.relations().stream().anyMatch(relation -> stands(relation, kind, scope))
                && grant.states().containsAll(scope.states);
    }

    /** How the actor stands to a family in reach. */
    private boolean stands(Relation relation, Kind kind, Scope scope) {
        return switch (relation) {
            case REACH, ANY -> true;
            case CURATOR -> scope == Scope.CURATED && reach == Reach.SECTIONS;
            case TEAM ->
                reach == Reach.SECTIONS && (scope == Scope.ENTRUSTED || scope == Scope.OWN && kind.isChecked());
            case OWN -> false;
        };
    }

    /** Scopes the actor stands to alike, by what the specification can tell apart, have the same standing. */
    private record Standing(
            boolean family,
            boolean section,
            boolean ownInstitution,
            Set<RecordState> states,
            boolean curator,
            boolean team) {}

    private Standing standing(Scope scope) {
        boolean near = reach == Reach.SECTIONS;
        return new Standing(
                families().contains(scope),
                sections().contains(scope),
                scope.ofOwnInstitution(),
                scope.states,
                near && scope == Scope.CURATED,
                near && (scope == Scope.ENTRUSTED || scope == Scope.OWN));
    }

    /** The first of each scopes the actor stands to alike. */
    List<Scope> different(List<Scope> scopes) {
        var first = new LinkedHashMap<Standing, Scope>();
        scopes.forEach(scope -> first.putIfAbsent(standing(scope), scope));
        return List.copyOf(first.values());
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
