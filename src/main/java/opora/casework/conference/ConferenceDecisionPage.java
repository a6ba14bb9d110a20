package opora.casework.conference;

import java.time.LocalDate;
import opora.people.FamilyHeader;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One decision of a conference. */
public record ConferenceDecisionPage(
        Shell shell, Fields fields, FamilyHeader header, DecisionLine decision, LocalDate today) {

    public boolean maySettle() {
        return decision.open()
                && shell.can(ConferencePermissions.HOLD, header.facts().sensitive());
    }
}
