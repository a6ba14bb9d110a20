package opora.outreach;

import java.time.LocalDate;
import java.util.UUID;

/** What a trip is by itself, without its route, crew and families. */
public record TripDetails(
        LocalDate on, TripForm form, Urgency urgency, String vehicle, String purpose, String result, UUID leaderId) {

    public TripDetails {
        vehicle = vehicle.strip();
        purpose = purpose.strip();
        result = result.strip();
    }
}
