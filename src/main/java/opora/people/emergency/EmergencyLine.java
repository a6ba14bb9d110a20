package opora.people.emergency;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import opora.people.PeopleLinks;
import org.jspecify.annotations.Nullable;

/**
 * One use of emergency access, as its judge sees it.
 *
 * @param looks what was opened while it lasted
 */
public record EmergencyLine(
        UUID id,
        UUID familyId,
        String familyNumber,
        UUID accountId,
        String who,
        String reason,
        LocalDateTime openedAt,
        LocalDateTime until,
        @Nullable LocalDateTime judgedAt,
        @Nullable Verdict verdict,
        String remark,
        List<Look> looks) {

    /** @param event simple name of the journal's event */
    public record Look(LocalDateTime at, String event) {}

    public String familyPath() {
        return PeopleLinks.family(familyId);
    }

    public String verdictPath() {
        return "/emergency/inbox/" + id;
    }

    EmergencyLine with(String name, List<Look> looks) {
        return new EmergencyLine(
                id, familyId, familyNumber, accountId, name, reason, openedAt, until, judgedAt, verdict, remark, looks);
    }
}
