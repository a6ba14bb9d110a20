package opora.outreach.trips;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachStatus;
import opora.outreach.Profession;
import opora.outreach.StopOutcome;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A trip with all a reader may see of it.
 *
 * @param hidden how many of its families are out of the reader's reach
 * @param signals those of its signals that the reader may see
 * @param editable whether the reader may write on it
 */
public record TripCard(
        UUID id,
        String number,
        LocalDate on,
        TripForm form,
        Urgency urgency,
        OutreachStatus status,
        String cancelReason,
        String vehicle,
        String purpose,
        String result,
        UUID leaderId,
        UUID recordedBy,
        OffsetDateTime recordedAt,
        List<Place> route,
        List<Member> crew,
        List<Stop> stops,
        int hidden,
        List<Told> signals,
        List<Given> given,
        boolean editable) {

    public record Place(UUID id, String name, boolean remote) {}

    /**
     * @param name of the person; empty when only the agency is known
     * @param job the position, or the agency
     */
    public record Member(
            UUID id, @Nullable UUID employeeId, @Nullable UUID agencyId, String name, String job, String profession) {}

    public record Stop(
            UUID familyId,
            String name,
            String number,
            String address,
            StopOutcome outcome,
            String note,
            List<Person> members) {}

    public record Person(UUID id, String name, @Nullable LocalDate birthDate) {}

    /**
     * A signal that is looked into on the way.
     *
     * @param whom the family, or whom it is about in words
     */
    public record Told(
            UUID id,
            String number,
            boolean emergency,
            @Nullable UUID familyId,
            String whom,
            String address,
            String path,
            StopOutcome outcome) {}

    /** Its family is on the trip: what became of the visit became of the signal. */
    public boolean follows(Told signal) {
        return stops.stream().anyMatch(stop -> stop.familyId().equals(signal.familyId()));
    }

    /** A service recorded on the way. */
    public record Given(
            UUID id,
            String service,
            @Nullable String family,
            @Nullable String person,
            String employee,
            int quantity) {}

    public String path() {
        return OutreachLinks.trip(id);
    }

    public boolean isHeld() {
        return status == OutreachStatus.HELD;
    }

    public boolean isPlanned() {
        return status == OutreachStatus.PLANNED;
    }

    public boolean isCancelled() {
        return status == OutreachStatus.CANCELLED;
    }

    public boolean interagency() {
        return crew.stream().anyMatch(member -> member.agencyId() != null);
    }

    public boolean hasFamilies() {
        return !stops.isEmpty() || hidden > 0;
    }

    /** Nobody but the leader goes. */
    public boolean isAlone() {
        return crew.size() < 2;
    }

    public List<Profession> missing() {
        return Profession.missing(professions());
    }

    public Set<String> professions() {
        return crew.stream().map(Member::profession).collect(Collectors.toSet());
    }

    public List<Stop> visited() {
        return stops.stream()
                .filter(stop -> stop.outcome() == StopOutcome.VISITED)
                .toList();
    }
}
