package opora.casework;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import opora.platform.Refused;

/** Why families cannot be removed from service yet. A bean of whoever knows a reason. */
public interface RemovalObjection {

    /** Those of the families that cannot be, each with the sentence that says why. */
    Map<UUID, Refused> to(UUID institution, Collection<UUID> families);
}
