package opora.outreach.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachStatus;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all a reader may see of it.
 *
 * @param hidden how many of the discussed families are out of the reader's reach
 * @param editable whether the reader may write on it
 */
public record MeetingCard(
        UUID id,
        String number,
        LocalDate on,
        MeetingKind kind,
        OutreachStatus status,
        String cancelReason,
        @Nullable UUID leaderId,
        @Nullable String leader,
        String decision,
        List<Agency> agencies,
        List<Discussed> families,
        int hidden,
        boolean editable) {

    public record Agency(UUID id, String name) {}

    public record Discussed(UUID familyId, String name, String number, boolean changed, String changes) {}

    public String path() {
        return OutreachLinks.meeting(id);
    }

    public boolean isCancelled() {
        return status == OutreachStatus.CANCELLED;
    }

    public boolean isHeld() {
        return status == OutreachStatus.HELD;
    }
}
