package opora.people.erasure;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How long files are kept, which may go, the erasing of one, and its act. */
@Controller
@Requires(PeoplePermissions.ERASE)
class ErasureController {

    private final EraseFamily eraseFamily;
    private final ErasureStore store;
    private final Families families;
    private final Journal journal;
    private final DSLContext db;
    private final Forms forms;
    private final Templates templates;

    ErasureController(
            EraseFamily eraseFamily,
            ErasureStore store,
            Families families,
            Journal journal,
            DSLContext db,
            Forms forms,
            Templates templates) {
        this.eraseFamily = eraseFamily;
        this.store = store;
        this.families = families;
        this.journal = journal;
        this.db = db;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/retention")
    Html retention(Shell shell, Change change) {
        var years = store.years(change.institution());
        return Html.page(retentionPage(forms.filled(Map.of("years", years)), shell, change));
    }

    @PostMapping("/retention")
    @StepUp
    Html keep(@Valid RetentionForm form, BindingResult errors, Shell shell, Change change) {
        var done = forms.attempt(errors, () -> {
            store.keep(change.institution(), form.years());
            journal.record(change, new ErasureEvent.RetentionChanged(form.years()));
        });
        return done
                ? Html.done("/retention", "people.retention.saved")
                : Html.fix(retentionPage(forms.typed(errors), shell, change));
    }

    @GetMapping("/families/{id}/erasure")
    Html form(@PathVariable UUID id, Shell shell, Change change) {
        return Html.page(page(id, Fields.BLANK, shell, change));
    }

    @PostMapping("/families/{id}/erasure")
    @StepUp(because = "people.erasure.step-up")
    Html erase(@PathVariable UUID id, @Valid ErasureForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> eraseFamily.erase(id, form, change))
                .map(act -> Html.done("/erasures/" + act, "people.erasure.done"))
                .orElseGet(() -> Html.fix(page(id, forms.typed(errors), shell, change)));
    }

    @GetMapping("/erasures/{id}")
    Html act(@PathVariable UUID id, Shell shell, Change change) {
        var act = store.act(change.institution(), id).orElseThrow(NotFound::new);
        journal.printed(change, new ErasureEvent.ErasureActPrinted(id), List.of(id));
        var operator = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(change.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return Html.page(templates.peopleErasureAct(new ErasureActPage(shell, act, operator)));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change change) {
        var header = families.header(id, change.user(), PeoplePermissions.ERASE);
        var reasons = Arrays.stream(ErasureReason.values())
                .map(each -> new Choice(each.name(), shell.t("people.erasure.reason." + each)))
                .toList();
        var names = eraseFamily.names(change.institution(), id);
        return templates.peopleErasureForm(new ErasurePage(shell, header, names, reasons, fields));
    }

    private JteModel retentionPage(Fields fields, Shell shell, Change change) {
        var years = store.years(change.institution());
        var last = change.today().minusYears(years);
        var due = store.due(change.institution(), last);
        var acts = store.acts(change.institution());
        journal.searched(
                change,
                new ErasureEvent.RetentionOpened(due.size()),
                due.size(),
                due.stream().map(RetentionPage.Due::familyId).toList());
        return templates.peopleErasureRetention(new RetentionPage(shell, years, last, due, acts, fields));
    }
}
