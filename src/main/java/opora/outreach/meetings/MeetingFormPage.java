package opora.outreach.meetings;

import java.util.List;
import opora.outreach.FamilyChoice;
import opora.outreach.MeetingKind;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachStatus;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param meeting the one that is corrected, or null for a new one
 * @param families those discussed so far
 * @param found what the search has found, null before a search
 */
public record MeetingFormPage(
        Shell shell,
        Fields fields,
        @Nullable MeetingCard meeting,
        List<FamilyChoice> families,
        @Nullable List<FamilyChoice> found,
        List<Choice> employees,
        List<Choice> agencies) {

    public String action() {
        return meeting == null ? "/meetings" : meeting.path() + "/edit";
    }

    public List<Choice> kinds() {
        return OutreachChoices.of(MeetingKind.values(), MeetingKind::titleKey, shell);
    }

    public List<Choice> statuses() {
        return OutreachChoices.of(
                new OutreachStatus[] {OutreachStatus.PLANNED, OutreachStatus.HELD}, OutreachStatus::titleKey, shell);
    }
}
