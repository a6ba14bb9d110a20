package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.Requires;
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

/** The diagnosis of a family on one page, and each finding on its own. */
@Controller
@RequestMapping("/families/{id}/casework/diagnosis")
@Requires(DiagnosisPermissions.VIEW)
class DiagnosisController {

    private final Families families;
    private final FindingStore findings;
    private final FindingPages pages;
    private final ChangeFinding changing;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    DiagnosisController(
            Families families,
            FindingStore findings,
            FindingPages pages,
            ChangeFinding changing,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.findings = findings;
        this.pages = pages;
        this.changing = changing;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    Html diagnosis(@PathVariable UUID id, Shell shell, Change look) {
        var header = families.header(id, look.user());
        boolean sensitive = readsSensitive(header, shell);
        journal.viewed(look, new DiagnosisEvent.DiagnosisViewed(id), id);
        return Html.page(templates.caseworkDiagnosisShow(new DiagnosisPage(
                shell, header, FindingStore.shown(findings.of(look.institution(), id), sensitive), sensitive)));
    }

    @GetMapping("/findings/{finding}")
    Html finding(@PathVariable UUID id, @PathVariable UUID finding, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", look.today());
        known.put("endedOn", look.today());
        return Html.page(pages.one(id, finding, forms.filled(known), shell, look));
    }

    @PostMapping("/findings/{finding}/check")
    @Requires(DiagnosisPermissions.DIAGNOSE)
    Html check(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @Valid FindingForms.CheckForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> changing.check(
                                id,
                                finding,
                                Objects.requireNonNull(form.state()),
                                Objects.requireNonNullElse(form.source(), ""),
                                Objects.requireNonNull(form.on()),
                                change))
                ? Html.done(DiagnosisLinks.finding(id, finding), "diagnosis.checked")
                : Html.fix(pages.one(id, finding, forms.typed(errors), shell, change));
    }

    @PostMapping("/findings/{finding}/end")
    @Requires(DiagnosisPermissions.DIAGNOSE)
    Html end(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            @Valid FindingForms.EndForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> changing.end(
                                id,
                                finding,
                                Objects.requireNonNull(form.how()),
                                Objects.requireNonNull(form.endedOn()),
                                change))
                ? Html.done(DiagnosisLinks.finding(id, finding), "diagnosis.ended")
                : Html.fix(pages.one(id, finding, forms.typed(errors), shell, change));
    }

    @PostMapping("/findings/{finding}/void")
    @Requires(DiagnosisPermissions.DIAGNOSE)
    Html voidIt(
            @PathVariable UUID id,
            @PathVariable UUID finding,
            FindingForms.VoidForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(errors, () -> changing.voidIt(id, finding, change))
                ? Html.done(DiagnosisLinks.finding(id, finding), "diagnosis.voided")
                : Html.fix(pages.one(id, finding, forms.typed(errors), shell, change));
    }

    private static boolean readsSensitive(FamilyHeader header, Shell shell) {
        return shell.can(DiagnosisPermissions.VIEW, header.facts().sensitive());
    }
}
