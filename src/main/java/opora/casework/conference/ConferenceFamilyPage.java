package opora.casework.conference;

import java.time.LocalDate;
import java.util.List;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/**
 * What a conference says of one family.
 *
 * @param stale somebody has written since the reader opened the page: both texts are shown
 */
public record ConferenceFamilyPage(
        Shell shell,
        Fields fields,
        FamilyHeader header,
        ConferenceCard card,
        ConferenceCard.Discussed family,
        List<Choice> employees,
        List<Choice> partners,
        boolean stale,
        LocalDate today) {

    public boolean mayHold() {
        return shell.can(ConferencePermissions.HOLD, header.facts().sensitive());
    }

    public boolean planned() {
        return card.line().state() == ConferenceState.PLANNED;
    }

    public boolean held() {
        return card.line().state() == ConferenceState.HELD;
    }

    /** What stands there now, where it is not what the reader typed. */
    public boolean differs(String field, String now) {
        return stale && !fields.value(field).strip().equals(now);
    }
}
