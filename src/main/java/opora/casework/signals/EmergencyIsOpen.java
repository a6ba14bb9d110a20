package opora.casework.signals;

import static opora.casework.db.Tables.SIGNAL;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
    public Map<UUID, Refused> to(UUID institution, Collection<UUID> families) {
        var found = new HashMap<UUID, Refused>();
        db.select(SIGNAL.FAMILY_ID, SIGNAL.NUMBER, SIGNAL.YEAR)
                .from(SIGNAL)
                .where(
                        SIGNAL.INSTITUTION_ID.eq(institution),
                        SIGNAL.FAMILY_ID.eq(any(families.toArray(UUID[]::new))),
                        SIGNAL.URGENCY.eq(SignalUrgency.EMERGENCY.code()),
                        SIGNAL.STATE.in(SignalState.RECEIVED.code(), SignalState.CHECKING.code()))
                .orderBy(SIGNAL.RECEIVED_ON)
                .forEach(row -> found.putIfAbsent(
                        row.value1(),
                        new Refused("casework.signal.refused.emergency-open", row.value2() + "/" + row.value3())));
        return found;
    }
}
