package opora.platform.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The permissions of one module and who holds them, declared by the module as a bean. A grant reaches the records in reach, whatever
 * their state, and reads personal fields but no sensitive ones, unless the words after it say otherwise.
 */
public final class PermissionSet {

    private final Map<String, List<Grant>> grants = new LinkedHashMap<>();
    private List<Grant> last = new ArrayList<>();

    /** A permission may be granted several times, each time in another relation or for another class of fields. */
    public PermissionSet grant(String permission, Role first, Role... rest) {
        return add(permission, EnumSet.of(first, rest));
    }

    public PermissionSet grantAll(String permission) {
        return add(permission, EnumSet.allOf(Role.class));
    }

    /** The grant before holds in these relations. */
    public PermissionSet by(Relation first, Relation... rest) {
        return change(grant -> grant.by(EnumSet.of(first, rest)));
    }

    /** The grant before reads fields of this class. */
    public PermissionSet upTo(FieldClass fields) {
        return change(grant -> grant.upTo(fields));
    }

    /** The grant before holds while the record is in these states. */
    public PermissionSet on(RecordState first, RecordState... rest) {
        return change(grant -> grant.on(EnumSet.of(first, rest)));
    }

    private PermissionSet add(String permission, Set<Role> roles) {
        last = grants.computeIfAbsent(permission, none -> new ArrayList<>());
        last.add(Grant.to(roles));
        return this;
    }

    private PermissionSet change(UnaryOperator<Grant> how) {
        last.set(last.size() - 1, how.apply(last.getLast()));
        return this;
    }

    Map<String, List<Grant>> grants() {
        return grants;
    }
}
