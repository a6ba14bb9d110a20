package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * One conference.
 *
 * @param fresh how many items have come about since the agenda was built
 */
public record ConferencePage(
        Shell shell,
        Fields fields,
        ConferenceCard card,
        boolean mayHold,
        int fresh,
        List<ConferenceMention.Mention> mentions,
        LocalDate today) {

    public boolean planned() {
        return card.line().state() == ConferenceState.PLANNED;
    }

    public boolean held() {
        return card.line().state() == ConferenceState.HELD;
    }
}
