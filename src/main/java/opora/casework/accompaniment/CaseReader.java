package opora.casework.accompaniment;

import java.util.List;
import java.util.UUID;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.access.Policy;
import opora.platform.access.User;
import org.springframework.stereotype.Component;

/** What a reader of a block may see and follow. */
@Component
class CaseReader {

    private final Families families;
    private final Policy policy;

    CaseReader(Families families, Policy policy) {
        this.families = families;
        this.policy = policy;
    }

    boolean readsSensitive(User user, UUID family) {
        return may(user, CaseworkPermissions.VIEW, family);
    }

    /** With what is sensitive of the family. */
    boolean may(User user, String permission, UUID family) {
        var facts = families.facts(List.of(family), user).get(family);
        return facts != null && policy.decide(user, permission, facts.sensitive());
    }
}
