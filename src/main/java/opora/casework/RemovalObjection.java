package opora.casework;

import java.util.Optional;
import java.util.UUID;
import opora.platform.Refused;

/** Why a family cannot be removed from service yet. A bean of whoever knows a reason. */
public interface RemovalObjection {

    Optional<Refused> to(UUID institution, UUID family);
}
