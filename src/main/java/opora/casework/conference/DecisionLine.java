package opora.casework.conference;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision.
 *
 * @param who acts
 * @param minutes the number of the minutes it stands in
 * @param elsewhere whether another agency acts
 */
public record DecisionLine(
        UUID id,
        UUID conferenceId,
        String minutes,
        UUID familyId,
        String familyName,
        String familyNumber,
        String who,
        boolean elsewhere,
        String task,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String evidence,
        @Nullable LocalDate withdrawnOn,
        String withdrawReason) {

    public boolean open() {
        return doneOn == null && withdrawnOn == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && dueOn.isBefore(today);
    }

    public String stateKey() {
        return doneOn != null
                ? "casework.conference.decision.done"
                : withdrawnOn != null ? "casework.conference.decision.withdrawn" : "casework.conference.decision.open";
    }

    public String path() {
        return ConferenceLinks.decision(id);
    }
}
