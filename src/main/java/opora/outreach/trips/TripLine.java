package opora.outreach.trips;

import java.time.LocalDate;
import java.util.UUID;
import opora.outreach.OutreachStatus;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import org.jspecify.annotations.Nullable;

/** A trip as a list shows it. */
public record TripLine(
        UUID id,
        String number,
        LocalDate on,
        TripForm form,
        Urgency urgency,
        OutreachStatus status,
        boolean interagency,
        @Nullable String route,
        String leader,
        int families,
        int visited) {

    public String routeText() {
        return route == null ? "" : route;
    }
}
