package opora.outreach.meetings;

import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.conference.Conferences;
import opora.outreach.LinkMeeting;
import opora.outreach.Meetings;
import opora.outreach.Months;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of meetings with other agencies, one of them, and its cancellation. */
@Controller
@Requires(OutreachPermissions.VIEW)
class MeetingsController {

    private static final MeetingFilter NO_FILTER = new MeetingFilter(null, null, null, null);

    private final MeetingStore store;
    private final Meetings meetings;
    private final LinkMeeting linkMeeting;
    private final Conferences conferences;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    MeetingsController(
            MeetingStore store,
            Meetings meetings,
            LinkMeeting linkMeeting,
            Conferences conferences,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.meetings = meetings;
        this.linkMeeting = linkMeeting;
        this.conferences = conferences;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record MeetingOpened(UUID meeting) implements JournalEvent {}

    /** A filter that cannot be read is shown as typed, and the list without it. */
    @GetMapping("/meetings")
    Html list(
            MeetingFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = errors.hasErrors() ? NO_FILTER : filter;
        var slice = store.page(look.user(), readable, DayKey.of(after));
        var page = new MeetingsPage(
                shell,
                forms.typed(errors),
                slice,
                store.totals(look.user(), readable),
                slice.next() == null ? null : readable.next(slice.next()),
                Months.choices(look.today(), shell.locale()));
        return errors.hasErrors()
                ? Html.fix(templates.outreachMeetingsList(page))
                : Html.page(templates.outreachMeetingsList(page));
    }

    @GetMapping("/meetings/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var meeting = meeting(look.user(), id);
        var subjects = Stream.concat(Stream.of(id), meeting.families().stream().map(MeetingCard.Discussed::familyId))
                .toArray(UUID[]::new);
        journal.viewed(look, new MeetingOpened(id), subjects);
        var conference = linkMeeting.of(id, look.user()).orElse(null);
        var known = new HashMap<String, @Nullable Object>();
        known.put("conferenceId", conference == null ? null : conference.id());
        return Html.page(templates.outreachMeetingsShow(new MeetingPage(
                shell, forms.filled(known), meeting, conference, conferences.latest(look.user(), look.today()))));
    }

    @GetMapping("/meetings/{id}/cancellation")
    @Requires(OutreachPermissions.EDIT)
    Html cancellation(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.outreachMeetingsCancel(
                new MeetingPage(shell, Fields.BLANK, meeting(user, id), null, List.of())));
    }

    @PostMapping("/meetings/{id}/cancellation")
    @Requires(OutreachPermissions.EDIT)
    Html cancel(@PathVariable UUID id, MeetingReasonForm form, BindingResult errors, Shell shell, Change change) {
        var because = new Change(change.user(), change.at(), Objects.requireNonNullElse(form.reason(), ""));
        return forms.attempt(errors, () -> meetings.cancel(id, because))
                ? Html.done(OutreachLinks.meeting(id), "outreach.meeting.cancelled")
                : Html.fix(templates.outreachMeetingsCancel(
                        new MeetingPage(shell, forms.typed(errors), meeting(change.user(), id), null, List.of())));
    }

    private MeetingCard meeting(User user, UUID id) {
        return store.find(user, id).orElseThrow(NotFound::new);
    }
}
