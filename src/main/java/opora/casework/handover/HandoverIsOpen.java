package opora.casework.handover;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.casework.RemovalObjection;
import opora.platform.Refused;
import org.springframework.stereotype.Component;

/** A family on its way to another curator is not let go in between. */
@Component
class HandoverIsOpen implements RemovalObjection {

    private final HandoverStore handovers;

    HandoverIsOpen(HandoverStore handovers) {
        this.handovers = handovers;
    }

    @Override
    public Map<UUID, Refused> to(UUID institution, Collection<UUID> families) {
        var found = new HashMap<UUID, Refused>();
        handovers
                .open(institution, families)
                .forEach(offer ->
                        found.put(offer.familyId(), new Refused("casework.handover.refused.removal", offer.to())));
        return found;
    }
}
