package opora.casework.conference;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** An item of an agenda with what was said about it. */
public record AgendaLine(
        UUID id,
        UUID familyId,
        String kindKey,
        String topic,
        LocalDate since,
        String href,
        boolean struck,
        String minutes) {

    /** What somebody typed in: it may say anything. */
    static final String ADDED = "casework.agenda.added";

    /** Kinds that tell other agencies nothing they should not know; whatever is not named here stays in the house. */
    private static final Set<String> FOR_OTHERS =
            Set.of("casework.agenda.referral", "casework.agenda.decision", "casework.agenda.added");

    boolean says(String kind, String text) {
        return kindKey.equals(kind) && topic.equals(text);
    }

    /** Whether its kind may stand on the paper for other agencies; the topic never does. */
    boolean forOthers() {
        return !struck && FOR_OTHERS.contains(kindKey);
    }
}
