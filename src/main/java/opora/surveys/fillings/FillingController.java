package opora.surveys.fillings;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.surveys.AnswerForm;
import opora.surveys.Asked;
import opora.surveys.CorrectFilling;
import opora.surveys.Filled;
import opora.surveys.FillingReader;
import opora.surveys.FillingState;
import opora.surveys.SurveysEvent;
import opora.surveys.SurveysLinks;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One filling: seen, gone on with, put right, taken back. */
@Controller
@Requires(SurveysPermissions.VIEW)
class FillingController {

    private static final String PATH = "/questionnaires/answers/{id}";

    private final FillingReader fillings;
    private final CorrectFilling correctFilling;
    private final Families families;
    private final Policy policy;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    FillingController(
            FillingReader fillings,
            CorrectFilling correctFilling,
            Families families,
            Policy policy,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.fillings = fillings;
        this.correctFilling = correctFilling;
        this.families = families;
        this.policy = policy;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record VoidFillingForm(@Nullable String reason) {}

    record DropFillingForm() {}

    @GetMapping(PATH)
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var filled = filled(id, look);
        viewed(filled, look);
        return Html.page(page(filled, Fields.BLANK, shell, look));
    }

    @GetMapping(PATH + "/change")
    @Requires(SurveysPermissions.FILL)
    Html change(@PathVariable UUID id, Shell shell, Change look) {
        var filled = changeable(id, look);
        viewed(filled, look);
        var known = new HashMap<String, @Nullable Object>(
                AnswerForm.values(filled.given(), filled.questionnaire().body()));
        known.put("key", id);
        known.put("edition", filled.edition());
        known.put("filledOn", filled.line().filledOn());
        return Html.page(form(filled, forms.filled(known), shell, look));
    }

    @PostMapping(PATH + "/change")
    @Requires(SurveysPermissions.FILL)
    Html save(@PathVariable UUID id, @Valid FillingForm form, BindingResult errors, Shell shell, Change change) {
        var filled = changeable(id, change);
        var answers = AnswerForm.read(filled.questionnaire().body(), forms.typed());
        boolean isFinal = form.isFinal() || !filled.line().is(FillingState.DRAFT);
        if (answers.problems(isFinal).isEmpty()
                && forms.attempt(
                        errors,
                        () -> correctFilling.rewrite(
                                id,
                                Objects.requireNonNullElse(form.edition(), 0),
                                form.day(),
                                answers.given(),
                                isFinal,
                                change))) {
            return Html.done(
                    SurveysLinks.filling(id),
                    !isFinal
                            ? "surveys.filling.kept"
                            : filled.line().is(FillingState.DRAFT)
                                    ? "surveys.filling.recorded"
                                    : "surveys.filling.corrected");
        }
        return Html.fix(form(filled, answers.fields(shell, isFinal, forms.typed(errors)), shell, change));
    }

    @Asks
    @PostMapping(value = PATH + "/change", params = "look")
    @Requires(SurveysPermissions.FILL)
    Html look(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(form(changeable(id, look), forms.typed(), shell, look));
    }

    @PostMapping(PATH + "/voiding")
    @Requires(SurveysPermissions.FILL)
    Html voidIt(@PathVariable UUID id, VoidFillingForm form, BindingResult errors, Shell shell, Change change) {
        var filled = changeable(id, change);
        return forms.attempt(errors, () -> correctFilling.voidIt(id, change))
                ? Html.done(SurveysLinks.filling(id), "surveys.filling.voided")
                : Html.fix(page(filled, forms.typed(errors), shell, change));
    }

    @PostMapping(PATH + "/removal")
    @Requires(SurveysPermissions.FILL)
    Html drop(@PathVariable UUID id, DropFillingForm form, BindingResult errors, Shell shell, Change change) {
        var filled = changeable(id, change);
        var family = filled.line().familyId();
        var back = family == null
                ? SurveysLinks.questionnaire(filled.questionnaire().id())
                : SurveysLinks.family(family);
        return forms.attempt(errors, () -> correctFilling.drop(id, change))
                ? Html.done(back, "surveys.filling.dropped")
                : Html.fix(page(filled, forms.typed(errors), shell, change));
    }

    private void viewed(Filled filled, Change look) {
        var line = filled.line();
        journal.viewed(
                look,
                new SurveysEvent.FillingViewed(line.id()),
                Stream.of(
                                Optional.of(line.id()),
                                Optional.ofNullable(line.personId()),
                                Optional.ofNullable(line.familyId()))
                        .flatMap(Optional::stream)
                        .toArray(UUID[]::new));
    }

    private Filled filled(UUID id, Change look) {
        return fillings.find(look.user(), id).orElseThrow(NotFound::new);
    }

    /** Out of reach it is absent, in reach and not theirs to change it is refused, before anything is typed. */
    private Filled changeable(UUID id, Change look) {
        var filled = filled(id, look);
        var family = filled.line().familyId();
        if (family != null) {
            families.must(SurveysPermissions.FILL, List.of(family), look.user());
        } else {
            policy.mustHold(look.user(), SurveysPermissions.FILL);
        }
        return filled;
    }

    private JteModel page(Filled filled, Fields fields, Shell shell, Change look) {
        var family = filled.line().familyId();
        boolean mayChange = family == null
                ? shell.can(SurveysPermissions.FILL)
                : !families.allowed(SurveysPermissions.FILL, List.of(family), look.user())
                        .isEmpty();
        return templates.surveysFillingsShow(new FillingPage(shell, fields, header(filled, look), filled, mayChange));
    }

    private JteModel form(Filled filled, Fields fields, Shell shell, Change look) {
        var body = filled.questionnaire().body();
        var path = SurveysLinks.filling(filled.line().id());
        return templates.surveysFillingsForm(new FillingFormPage(
                shell,
                header(filled, look),
                fields,
                filled.questionnaire(),
                Objects.requireNonNullElse(filled.line().person(), ""),
                Asked.of(body, AnswerForm.read(body, fields).all()),
                path + "/change",
                path,
                filled.line().is(FillingState.DRAFT) ? FillingFormPage.Mode.DRAFT : FillingFormPage.Mode.CORRECTION));
    }

    private @Nullable FamilyHeader header(Filled filled, Change look) {
        var family = filled.line().familyId();
        return family == null ? null : families.header(family, look.user());
    }
}
