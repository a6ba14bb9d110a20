package opora.outreach.meetings;

import java.util.UUID;
import opora.outreach.LinkMeeting;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The conference a meeting goes back to. */
@Controller
@Requires(OutreachPermissions.EDIT)
class MeetingConferenceController {

    private final LinkMeeting linkMeeting;

    MeetingConferenceController(LinkMeeting linkMeeting) {
        this.linkMeeting = linkMeeting;
    }

    record ConferenceChoiceForm(@Nullable UUID conferenceId) {}

    @PostMapping("/meetings/{id}/conference")
    Html link(@PathVariable UUID id, ConferenceChoiceForm form, Change change) {
        linkMeeting.link(id, form.conferenceId(), change);
        return Html.done(OutreachLinks.meeting(id), "outreach.meeting.linked");
    }
}
