package opora.platform.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Who holds a permission: one of these roles, in one of these relations, for fields up to this class, in these states. */
public record Grant(Set<Role> roles, Set<Relation> relations, FieldClass upTo, Set<RecordState> states) {

    static Grant to(Set<Role> roles) {
        return new Grant(
                Set.copyOf(roles), Set.of(Relation.REACH), FieldClass.PERSONAL, EnumSet.allOf(RecordState.class));
    }

    Grant by(Set<Relation> others) {
        return new Grant(roles, others, upTo, states);
    }

    Grant upTo(FieldClass other) {
        return new Grant(roles, relations, other, states);
    }

    Grant on(Set<RecordState> others) {
        return new Grant(roles, relations, upTo, others);
    }

    boolean isHeldBy(User user) {
        return !Collections.disjoint(roles, user.roles());
    }

    boolean covers(FieldClass fields) {
        return fields.compareTo(upTo) <= 0;
    }
}
