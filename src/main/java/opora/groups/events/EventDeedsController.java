package opora.groups.events;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import opora.groups.Attendance;
import opora.groups.EventBook;
import opora.groups.GroupsPermissions;
import opora.groups.events.EventReasonPage.Deed;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What becomes of a meeting: it has taken place, it does not take place, it was written down by mistake. */
@Controller
@Requires(GroupsPermissions.EDIT)
class EventDeedsController {

    private final EventBook events;
    private final Attendance attendance;
    private final EventStore store;
    private final Forms forms;
    private final Templates templates;

    EventDeedsController(EventBook events, Attendance attendance, EventStore store, Forms forms, Templates templates) {
        this.events = events;
        this.attendance = attendance;
        this.store = store;
        this.forms = forms;
        this.templates = templates;
    }

    /** Who was there is asked next. */
    @PostMapping("/events/{id}/holding")
    Html hold(@PathVariable UUID id, Change change) {
        try {
            events.hold(id, change);
            return Html.done("/events/" + id + "/attendance", "groups.event.held");
        } catch (Refused refused) {
            return Html.done("/events/" + id, refused.getMessage(), refused.arguments());
        }
    }

    @GetMapping("/events/{id}/cancelling")
    Html askCancelling(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(page(id, shell, user, Fields.BLANK, Deed.CANCELLING));
    }

    @PostMapping("/events/{id}/cancelling")
    Html cancel(@PathVariable UUID id, EventReasonForm form, BindingResult errors, Shell shell, Change change) {
        return done(id, errors, shell, change, Deed.CANCELLING, () -> events.cancel(id, change));
    }

    @GetMapping("/events/{id}/voiding")
    Html askVoiding(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(page(id, shell, user, Fields.BLANK, Deed.VOIDING));
    }

    @PostMapping("/events/{id}/voiding")
    Html voidIt(@PathVariable UUID id, EventReasonForm form, BindingResult errors, Shell shell, Change change) {
        return done(id, errors, shell, change, Deed.VOIDING, () -> events.voidIt(id, change));
    }

    @GetMapping("/events/{id}/attendance/voiding")
    Html askVoidingAttendance(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(page(id, shell, user, Fields.BLANK, Deed.ATTENDANCE));
    }

    @PostMapping("/events/{id}/attendance/voiding")
    Html voidAttendance(@PathVariable UUID id, EventReasonForm form, BindingResult errors, Shell shell, Change change) {
        return done(id, errors, shell, change, Deed.ATTENDANCE, () -> attendance.voidAll(id, change));
    }

    private Html done(UUID id, BindingResult errors, Shell shell, Change change, Deed deed, Runnable action) {
        if (forms.attempt(errors, action)) {
            return Html.done("/events/" + id, deed.key() + ".done");
        }
        return Html.fix(page(id, shell, change.user(), forms.typed(errors), deed));
    }

    private JteModel page(UUID id, Shell shell, User user, Fields fields, Deed deed) {
        var event = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return templates.groupsEventsReason(new EventReasonPage(shell, fields, event, deed));
    }
}
