package opora.casework.conference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conference with those of its families the reader may know. */
public record ConferenceCard(
        ConferenceLine line, String cancelReason, List<Participant> participants, List<Discussed> families) {

    public UUID id() {
        return line.id();
    }

    public String path() {
        return line.path();
    }

    public List<UUID> familyIds() {
        return families.stream().map(Discussed::familyId).toList();
    }

    /** Those who were there; before the day those who were invited. A line of a paper each. */
    List<Map<String, String>> namesOfThoseThere() {
        boolean held = line.state() == ConferenceState.HELD;
        return participants.stream()
                .filter(each -> !held || each.present())
                .map(each -> Map.of("name", each.name()))
                .toList();
    }

    @Nullable
    Discussed family(UUID id) {
        return families.stream()
                .filter(each -> each.familyId().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** @param elsewhere whether of another agency */
    public record Participant(UUID id, String name, boolean elsewhere, boolean present) {}

    /** A family, what is said of it and decided for it. */
    public record Discussed(
            UUID conferenceId,
            UUID familyId,
            String name,
            String number,
            String alias,
            String interests,
            int version,
            List<AgendaLine> agenda,
            List<DecisionLine> decisions) {

        public String path() {
            return ConferenceLinks.family(conferenceId, familyId);
        }

        /** What is talked about, without what was struck. */
        public List<AgendaLine> topics() {
            return agenda.stream().filter(line -> !line.struck()).toList();
        }

        public boolean hasMinutes() {
            return !interests.isEmpty()
                    || agenda.stream().anyMatch(line -> !line.minutes().isEmpty());
        }
    }
}
