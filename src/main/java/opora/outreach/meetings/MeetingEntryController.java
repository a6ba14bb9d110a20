package opora.outreach.meetings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.outreach.FamilyChoice;
import opora.outreach.FamilyFinder;
import opora.outreach.MeetingKind;
import opora.outreach.Meetings;
import opora.outreach.OutreachChoices;
import opora.outreach.OutreachLinks;
import opora.outreach.OutreachPermissions;
import opora.outreach.OutreachStatus;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing a meeting down. Families are found within the form: nothing of it is kept before it is sent as a whole. */
@Controller
@Requires(OutreachPermissions.EDIT)
class MeetingEntryController {

    private final MeetingStore store;
    private final Meetings meetings;
    private final FamilyFinder finder;
    private final OutreachChoices choices;
    private final Forms forms;
    private final Templates templates;

    MeetingEntryController(
            MeetingStore store,
            Meetings meetings,
            FamilyFinder finder,
            OutreachChoices choices,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.meetings = meetings;
        this.finder = finder;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/meetings/new")
    Html blank(Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", look.today());
        known.put("kind", MeetingKind.PLANNING);
        known.put("status", OutreachStatus.PLANNED);
        known.put("leaderId", look.user().employeeId());
        return Html.page(form(null, forms.filled(known), null, shell, look));
    }

    @PostMapping("/meetings")
    Html record(
            @Valid MeetingForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> meetings.record(form.draft(typed), change))
                .map(id -> Html.done(OutreachLinks.meeting(id), "outreach.meeting.recorded"))
                .orElseGet(() -> Html.fix(form(null, forms.typed(errors), null, shell, change)));
    }

    @Asks
    @PostMapping(value = "/meetings", params = "find")
    Html find(Shell shell, Change look) {
        var typed = forms.typed();
        return Html.page(form(null, typed, finder.search(look.user(), typed.value("family")), shell, look));
    }

    @Asks
    @PostMapping(value = "/meetings", params = "pick")
    Html pick(@RequestParam UUID pick, Shell shell, Change look) {
        return Html.page(form(null, with(forms.typed(), pick), null, shell, look));
    }

    @GetMapping("/meetings/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, Change look) {
        var meeting = meeting(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", meeting.on());
        known.put("kind", meeting.kind());
        known.put("status", meeting.status());
        known.put("leaderId", meeting.leaderId());
        known.put(
                "agencies",
                meeting.agencies().stream().map(MeetingCard.Agency::id).toList());
        known.put(
                "families",
                meeting.families().stream().map(MeetingCard.Discussed::familyId).toList());
        known.put(
                "changed",
                meeting.families().stream()
                        .filter(MeetingCard.Discussed::changed)
                        .map(MeetingCard.Discussed::familyId)
                        .toList());
        meeting.families().forEach(each -> known.put("changes-" + each.familyId(), each.changes()));
        known.put("decision", meeting.decision());
        return Html.page(form(meeting, forms.filled(known), null, shell, look));
    }

    @PostMapping("/meetings/{id}/edit")
    Html correct(
            @PathVariable UUID id,
            @Valid MeetingForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> meetings.correct(id, form.draft(typed), change))
                ? Html.done(OutreachLinks.meeting(id), "outreach.meeting.corrected")
                : Html.fix(form(meeting(id, change), forms.typed(errors), null, shell, change));
    }

    @Asks
    @PostMapping(value = "/meetings/{id}/edit", params = "find")
    Html findMore(@PathVariable UUID id, Shell shell, Change look) {
        var typed = forms.typed();
        var found = finder.search(look.user(), typed.value("family"));
        return Html.page(form(meeting(id, look), typed, found, shell, look));
    }

    @Asks
    @PostMapping(value = "/meetings/{id}/edit", params = "pick")
    Html pickMore(@PathVariable UUID id, @RequestParam UUID pick, Shell shell, Change look) {
        return Html.page(form(meeting(id, look), with(forms.typed(), pick), null, shell, look));
    }

    private static Fields with(Fields typed, UUID family) {
        var values = new HashMap<>(typed.values());
        var families = new ArrayList<>(typed.values("families"));
        if (!families.contains(family.toString())) {
            families.add(family.toString());
        }
        values.put("families", families);
        values.remove("family");
        return new Fields(values, typed.problems(), typed.refusals());
    }

    private JteModel form(
            @Nullable MeetingCard meeting,
            Fields fields,
            @Nullable List<FamilyChoice> found,
            Shell shell,
            Change look) {
        var user = look.user();
        return templates.outreachMeetingsForm(new MeetingFormPage(
                shell,
                fields,
                meeting,
                finder.byIds(user, fields.ids("families")),
                found,
                choices.employees(user, look.today()),
                choices.agencies(user)));
    }

    private MeetingCard meeting(UUID id, Change look) {
        return store.find(look.user(), id).orElseThrow(NotFound::new);
    }
}
