package opora.casework.signals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.institution.WorkingDays;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of signals, and the form that writes one down. */
@Controller
@Requires(SignalPermissions.VIEW)
class SignalsController {

    private final SignalSelect signals;
    private final SignalChoices choices;
    private final RecordSignal recordSignal;
    private final WorkingDays workingDays;
    private final Forms forms;
    private final Templates templates;

    SignalsController(
            SignalSelect signals,
            SignalChoices choices,
            RecordSignal recordSignal,
            WorkingDays workingDays,
            Forms forms,
            Templates templates) {
        this.signals = signals;
        this.choices = choices;
        this.recordSignal = recordSignal;
        this.workingDays = workingDays;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/signals")
    Html register(
            SignalFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, Change look) {
        var readable = errors.hasErrors() ? SignalFilter.NONE : filter;
        var slice = signals.page(look.user(), readable, look.today(), DayKey.of(after));
        int year = look.today().getYear();
        var page = new SignalsPage(
                shell,
                forms.typed(errors),
                slice,
                signals.counts(look.user(), look.today()),
                slice.next() == null ? null : readable.next(slice.next()),
                workingDays.of(look.institution()).knows(year) ? null : String.valueOf(year));
        return errors.hasErrors()
                ? Html.fix(templates.caseworkSignalsList(page))
                : Html.page(templates.caseworkSignalsList(page));
    }

    @GetMapping("/signals/new")
    @Requires(SignalPermissions.RECORD)
    Html blank(@RequestParam @Nullable UUID familyId, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("receivedOn", look.today());
        known.put("familyId", familyId);
        return Html.page(form(forms.filled(known), null, shell, look));
    }

    @PostMapping("/signals")
    @Requires(SignalPermissions.RECORD)
    Html record(@Valid SignalForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> recordSignal.record(form.draft(), change))
                .map(id -> Html.done(SignalLinks.signal(id), "casework.signal.recorded"))
                .orElseGet(() -> Html.fix(form(forms.typed(errors), null, shell, change)));
    }

    @Asks
    @PostMapping(value = "/signals", params = "find")
    @Requires(SignalPermissions.RECORD)
    Html find(Shell shell, Change look) {
        var typed = forms.typed();
        return Html.page(form(typed, choices.search(look.user(), typed.value("family")), shell, look));
    }

    @Asks
    @PostMapping(value = "/signals", params = "pick")
    @Requires(SignalPermissions.RECORD)
    Html pick(@RequestParam String pick, Shell shell, Change look) {
        var values = new HashMap<>(forms.typed().values());
        values.put("familyId", List.of(pick));
        values.remove("personId");
        values.remove("family");
        return Html.page(form(new Fields(values, Map.of(), List.of()), null, shell, look));
    }

    private JteModel form(Fields fields, @Nullable List<FoundFamily> found, Shell shell, Change look) {
        var user = look.user();
        var family = fields.ids("familyId").stream()
                .findFirst()
                .flatMap(id -> choices.family(user, id))
                .orElse(null);
        return templates.caseworkSignalsForm(new SignalFormPage(
                shell,
                fields,
                family,
                family == null ? List.of() : choices.members(user, family.id()),
                found,
                choices.sections(user),
                choices.settlements(user)));
    }
}
