package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;

import java.util.Optional;
import java.util.UUID;
import opora.casework.RemovalObjection;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** A family about which an emergency is open is not let go. */
@Component
class EmergencyIsOpen implements RemovalObjection {

    private final DSLContext db;

    EmergencyIsOpen(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Refused> to(UUID institution, UUID family) {
        return db.select(SIGNAL.NUMBER, SIGNAL.YEAR)
                .from(SIGNAL)
                .where(
                        SIGNAL.INSTITUTION_ID.eq(institution),
                        SIGNAL.FAMILY_ID.eq(family),
                        SIGNAL.URGENCY.eq(SignalUrgency.EMERGENCY.code()),
                        SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code()))
                .orderBy(SIGNAL.RECEIVED_ON)
                .limit(1)
                .fetchOptional(row ->
                        new Refused("casework.signal.refused.emergency-open", row.value1() + "/" + row.value2()));
    }
}
