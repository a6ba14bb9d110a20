package opora.casework.review;

import static opora.casework.db.Tables.ALUMNI;
import static org.jooq.impl.DSL.noCondition;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.accompaniment.CaseDay;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
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

/** How a family lives after its case, and families that came back to help. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class AfterCaseController {

    private final AfterCase after;
    private final FamiliesWatched watch;
    private final CaseDay days;
    private final Cases cases;
    private final Families families;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    AfterCaseController(
            AfterCase after,
            FamiliesWatched watch,
            CaseDay days,
            Cases cases,
            Families families,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.after = after;
        this.watch = watch;
        this.days = days;
        this.cases = cases;
        this.families = families;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/after")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        journal.viewed(look, new ReviewEvent.AfterCaseViewed(id), id);
        return Html.page(page(id, forms.filled(Map.of("on", look.today(), "since", look.today())), shell, look));
    }

    @PostMapping("/families/{id}/casework/after/watch")
    @Requires(AccompanimentPermissions.CONTACT)
    Html note(
            @PathVariable UUID id,
            @Valid ReviewForms.WatchForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> after.note(
                                id,
                                form.months() == null ? 0 : form.months(),
                                Objects.requireNonNull(form.on()),
                                ReviewForms.text(form.lives()),
                                ReviewForms.text(form.note()),
                                change))
                ? Html.done("/families/" + id + "/casework/after", "casework.after.noted")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/after/alumni")
    @Requires(AccompanimentPermissions.CONTACT)
    Html joins(
            @PathVariable UUID id,
            @Valid ReviewForms.AlumniForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        return forms.attempt(
                        errors,
                        () -> after.joins(
                                id,
                                form.personId(),
                                ReviewForms.text(form.part()),
                                Objects.requireNonNull(form.since()),
                                ReviewForms.text(form.note()),
                                change))
                ? Html.done("/families/" + id + "/casework/after", "casework.alumni.recorded")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @GetMapping("/casework/alumni")
    Html alumni(@RequestParam(name = "after") @Nullable String key, Shell shell, Change look) {
        var alumni = after.alumni(look.user(), noCondition());
        var watched = watch.page(look.user(), look.today(), false, key);
        var ids = Stream.concat(
                        watched.rows().stream().map(WatchedFamily::familyId),
                        alumni.stream().map(AfterCase.Alumnus::familyId))
                .distinct()
                .toList();
        journal.searched(look, new ReviewEvent.WatchViewed(ids.size()), ids.size(), ids);
        return Html.page(templates.caseworkReviewAlumni(new AlumniPage(shell, alumni, watched)));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var file = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        var facts = header.facts().sensitive();
        return templates.caseworkReviewAfter(new AfterCasePage(
                shell,
                header,
                file.closedOn(),
                after.notes(look.institution(), file.id()),
                after.alumni(look.user(), ALUMNI.FAMILY_ID.eq(id)),
                days.members(look.user(), id),
                shell.can(CaseworkPermissions.VIEW, facts),
                shell.can(AccompanimentPermissions.CONTACT, facts),
                fields));
    }
}
