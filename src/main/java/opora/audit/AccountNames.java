package opora.audit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells who stands behind the accounts of the journal. Answered by the module that keeps the accounts. */
public interface AccountNames {

    /** The names of these accounts; those nobody knows are left out. */
    Map<UUID, String> of(Collection<UUID> accounts);

    /** All accounts of an institution, switched off or not, in the order of their names. */
    Map<UUID, String> ofInstitution(UUID institution);
}
