package opora.outreach.meetings;

import opora.outreach.OutreachPermissions;
import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record MeetingPage(Shell shell, Fields fields, MeetingCard meeting) {

    public boolean mayEdit() {
        return shell.can(OutreachPermissions.EDIT) && !meeting.isCancelled();
    }
}
