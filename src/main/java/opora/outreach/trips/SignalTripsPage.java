package opora.outreach.trips;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.casework.signals.SignalCard;
import opora.outreach.OutreachLinks;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * @param ahead trips that are still to be made
 * @param on those the signal is on
 */
public record SignalTripsPage(Shell shell, Fields fields, SignalCard signal, List<TripLine> ahead, Set<UUID> on) {

    public boolean isOn(TripLine trip) {
        return on.contains(trip.id());
    }

    public String path() {
        return OutreachLinks.tripsOf(signal.id());
    }

    public String address() {
        return TripSignalStore.address(signal);
    }
}
