package opora.casework.conference;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of conferences, and the form that plans one. */
@Controller
@Requires(ConferencePermissions.VIEW)
class ConferencesController {

    private final ConferenceSelect conferences;
    private final ConferenceChoices choices;
    private final PlanConference planConference;
    private final Forms forms;
    private final Templates templates;

    ConferencesController(
            ConferenceSelect conferences,
            ConferenceChoices choices,
            PlanConference planConference,
            Forms forms,
            Templates templates) {
        this.conferences = conferences;
        this.choices = choices;
        this.planConference = planConference;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(ConferenceLinks.ALL)
    Html list(
            ConferenceFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var readable = errors.hasErrors() ? ConferenceFilter.NONE : filter;
        var slice = conferences.page(look.user(), readable, look.today(), DayKey.of(after));
        var page = new ConferencesPage(
                shell,
                forms.typed(errors),
                slice,
                look.today(),
                slice.next() == null ? null : readable.path(slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.caseworkConferenceList(page))
                : Html.page(templates.caseworkConferenceList(page));
    }

    @GetMapping("/casework/conferences/new")
    @Requires(ConferencePermissions.HOLD)
    Html blank(@RequestParam @Nullable UUID familyId, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("kind", ConferenceKind.CONSILIUM);
        known.put("chairId", look.user().employeeId());
        if (familyId != null) {
            known.put("numbers", choices.number(familyId, look.user()).orElse(""));
        }
        return Html.page(form(forms.filled(known), shell, look));
    }

    @PostMapping(ConferenceLinks.ALL)
    @Requires(ConferencePermissions.HOLD)
    Html plan(@Valid ConferenceForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> {
                    var families = choices.families(ConferenceForm.text(form.numbers()), change.user());
                    return planConference.plan(form.draft(families), change);
                })
                .map(id -> Html.done(ConferenceLinks.conference(id), "casework.conference.planned"))
                .orElseGet(() -> Html.fix(form(forms.typed(errors), shell, change)));
    }

    private JteModel form(Fields fields, Shell shell, Change look) {
        return templates.caseworkConferenceForm(
                new ConferenceFormPage(shell, fields, choices.employees(look), choices.partners(look)));
    }
}
