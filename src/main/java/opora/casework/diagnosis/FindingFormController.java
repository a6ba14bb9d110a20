package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One form for whatever is found out: its questions are those of the kind, or of the instrument. */
@Controller
@RequestMapping("/families/{id}/casework/diagnosis/{kind}")
@Requires(DiagnosisPermissions.DIAGNOSE)
class FindingFormController {

    private final Families families;
    private final FamilyPeople people;
    private final Words words;
    private final FindingStore findings;
    private final RecordFinding recordFinding;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    FindingFormController(
            Families families,
            FamilyPeople people,
            Words words,
            FindingStore findings,
            RecordFinding recordFinding,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.people = people;
        this.words = words;
        this.findings = findings;
        this.recordFinding = recordFinding;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/new")
    Html blank(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam @Nullable String code,
            Shell shell,
            Change look) {
        var header = header(id, look);
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", look.today());
        known.put("code", code);
        journal.viewed(look, new DiagnosisEvent.DiagnosisViewed(id), id);
        return Html.page(page(header, kind(kind), forms.filled(known), code, shell, look));
    }

    @PostMapping
    Html record(
            @PathVariable UUID id,
            @PathVariable String kind,
            @Valid FindingForm form,
            BindingResult errors,
            @RequestParam Map<String, String> typed,
            Shell shell,
            Change change) {
        var header = header(id, change);
        var wanted = kind(kind);
        return forms.attempt(errors, () -> recordFinding.record(form.draft(id, wanted, typed), change))
                .map(found -> Html.done(DiagnosisLinks.finding(id, found), "diagnosis.recorded"))
                .orElseGet(() -> Html.fix(page(header, wanted, forms.typed(errors), form.code(), shell, change)));
    }

    private JteModel page(
            FamilyHeader header, FindingKind kind, Fields fields, @Nullable String code, Shell shell, Change look) {
        var institution = look.institution();
        var members = people.of(institution, header.id());
        var standing = kind == FindingKind.CONCLUSION
                ? findings.of(institution, header.id()).stream()
                        .filter(each -> each.kind() == FindingKind.PROBLEM || each.kind() == FindingKind.NEED)
                        .filter(Finding::stands)
                        .toList()
                : List.<Finding>of();
        return templates.caseworkDiagnosisForm(new FindingFormPage(
                shell,
                header,
                fields,
                kind,
                kind == FindingKind.INSTRUMENT ? instrument(code) : null,
                words.choices(institution, kind),
                members.stream().map(each -> Choice.of(each.id(), each.name())).toList(),
                members.stream()
                        .filter(each -> each.isChild(look.today()))
                        .map(each -> Choice.of("text-" + FindingRules.interest(each.id()), each.name()))
                        .toList(),
                standing));
    }

    private static Titled instrument(@Nullable String code) {
        var all = Words.fixed(FindingKind.INSTRUMENT);
        return all.stream().filter(each -> each.code().equals(code)).findFirst().orElseGet(all::getFirst);
    }

    private static FindingKind kind(String segment) {
        return FindingKind.ofSegment(segment).orElseThrow(NotFound::new);
    }

    private FamilyHeader header(UUID id, Change look) {
        families.mustSensitive(DiagnosisPermissions.DIAGNOSE, List.of(id), look.user());
        return families.header(id, look.user(), DiagnosisPermissions.DIAGNOSE);
    }
}
