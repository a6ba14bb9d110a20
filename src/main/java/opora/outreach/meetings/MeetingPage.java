package opora.outreach.meetings;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

public record MeetingPage(Shell shell, Fields fields, MeetingCard meeting) {

    public boolean mayEdit() {
        return meeting.editable() && !meeting.isCancelled();
    }
}
