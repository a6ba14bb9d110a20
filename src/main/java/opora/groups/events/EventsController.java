package opora.groups.events;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.YearMonth;
import opora.groups.GroupsPermissions;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of meetings and events, the latest first. Nobody is named in it, so everybody sees all of it. */
@Controller
@Requires(GroupsPermissions.VIEW)
class EventsController {

    private final EventListStore store;
    private final EventChoices choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    EventsController(EventListStore store, EventChoices choices, Forms forms, Clock clock, Templates templates) {
        this.store = store;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/events")
    Html events(
            EventFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var readable = errors.hasErrors() ? EventFilter.ALL : filter;
        var institution = user.institutionId();
        var slice = store.page(institution, readable, DayKey.of(after));
        var page = templates.groupsEventsList(new EventsPage(
                shell,
                forms.typed(errors),
                store.total(institution, readable),
                slice.rows(),
                slice.next() == null ? null : readable.next(slice.next()),
                YearMonth.now(clock),
                choices.leaders(institution),
                choices.series(institution, false)));
        return errors.hasErrors() ? Html.fix(page) : Html.page(page);
    }
}
