package opora.casework.handover;

import java.util.Optional;
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
    public Optional<Refused> to(UUID institution, UUID family) {
        return handovers
                .open(institution, family)
                .map(offer -> new Refused("casework.handover.refused.removal", offer.to()));
    }
}
