package opora.outreach;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.outreach.OutreachEvent.TripHeld;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a planned trip was made, what came of it and whom it found at home. */
@Service
public class HoldTrip {

    private final OpenTrip trips;
    private final TripStops stops;
    private final TripSignals signals;
    private final Journal journal;
    private final Vault vault;

    HoldTrip(OpenTrip trips, TripStops stops, TripSignals signals, Journal journal, Vault vault) {
        this.trips = trips;
        this.stops = stops;
        this.signals = signals;
        this.journal = journal;
        this.vault = vault;
    }

    @Transactional
    public void hold(UUID id, String result, List<StopDraft> outcomes, Change change) {
        hold(id, result, outcomes, Map.of(), change);
    }

    /**
     * A trip held already takes the new result and outcomes.
     *
     * @param ofSignals what became of signals about nobody on the trip
     */
    @Transactional
    public void hold(
            UUID id, String result, List<StopDraft> outcomes, Map<UUID, StopOutcome> ofSignals, Change change) {
        var trip = trips.stillOn(change.user(), id);
        Rules.mustFit(trip.getOnDay(), OutreachStatus.HELD, change.today());
        Rules.mustNotBeLong(result, "result");
        boolean held = trip.getStatus().equals(OutreachStatus.HELD.code());
        trip.setStatus(OutreachStatus.HELD.code());
        trip.setResult(vault.reseal(OutreachSecrets.RESULT, id, trip.getResult(), result.strip()));
        trip.update();
        stops.write(trip, outcomes, change);
        signals.write(trip, ofSignals, change);
        if (!held) {
            journal.record(change, new TripHeld(id), id);
        }
    }
}
