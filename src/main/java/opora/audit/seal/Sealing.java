package opora.audit.seal;

import opora.platform.database.Maintenance;
import org.springframework.stereotype.Component;

/** One pass: what was committed goes into the tree, and the witness writes it down. */
@Component
class Sealing {

    private final Maintenance maintenance;
    private final Sealer sealer;
    private final Witness witness;

    Sealing(Maintenance maintenance, Sealer sealer, Witness witness) {
        this.maintenance = maintenance;
        this.sealer = sealer;
        this.witness = witness;
    }

    long now() {
        long sealed = maintenance.transaction(sealer::seal);
        witness.follow(maintenance.db());
        return sealed;
    }
}
