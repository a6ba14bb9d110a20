package opora.contracts.programme;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ChangeProgramme;
import opora.contracts.ContractPages;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The versions of a programme, and what of all programmes waits to be carried out. */
@Controller
@Requires(ContractsPermissions.VIEW)
class ProgrammeController {

    private final ContractPages pages;
    private final Programmes programmes;
    private final ChangeProgramme changeProgramme;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ProgrammeController(
            ContractPages pages,
            Programmes programmes,
            ChangeProgramme changeProgramme,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.pages = pages;
        this.programmes = programmes;
        this.changeProgramme = changeProgramme;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record AdaptationProgrammeViewed(UUID contract) implements JournalEvent {}

    @GetMapping("/contracts/{id}/programme")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var opened = pages.forLook(id, look);
        journal.viewed(
                look,
                new AdaptationProgrammeViewed(id),
                id,
                opened.contract().familyId(),
                opened.contract().personId());
        var known = new HashMap<String, @Nullable Object>();
        programmes.current(look.institution(), id).ifPresent(current -> {
            known.put("known", current.number());
            known.put("staying", current.measures().stream().map(Measure::id).toList());
        });
        known.put("validFrom", look.today());
        return Html.page(page(opened, forms.filled(known), shell, look));
    }

    @PostMapping("/contracts/{id}/programme")
    @Requires(ContractsPermissions.KEEP)
    Html renew(@PathVariable UUID id, @Valid RenewalForm form, BindingResult errors, Shell shell, Change change) {
        var opened = pages.forChange(id, change);
        return forms.attempt(
                        errors,
                        () -> changeProgramme.renew(
                                id,
                                Objects.requireNonNull(form.validFrom()),
                                Objects.requireNonNullElse(form.basis(), ""),
                                Objects.requireNonNullElse(form.staying(), List.of()),
                                Objects.requireNonNull(form.known()),
                                change))
                .map(done -> Html.done(opened.contract().path() + "/programme", "contracts.programme.renewed"))
                .orElseGet(() -> Html.fix(page(opened, forms.typed(errors), shell, change)));
    }

    @GetMapping("/contracts/measures")
    Html open(
            @RequestParam @Nullable Boolean mine,
            @RequestParam @Nullable Boolean late,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        boolean own = Boolean.TRUE.equals(mine);
        boolean overdue = Boolean.TRUE.equals(late);
        var slice = programmes.open(look.user(), own, overdue ? look.today() : null, DayKey.of(after));
        var next = slice.next() == null
                ? null
                : UriComponentsBuilder.fromPath("/contracts/measures")
                        .queryParam("mine", own)
                        .queryParam("late", overdue)
                        .queryParam("after", slice.next())
                        .toUriString();
        return Html.page(templates.contractsProgrammeOpen(
                new OpenMeasuresPage(shell, forms.typed(), slice, look.today(), next)));
    }

    private JteModel page(ContractPages.Opened opened, Fields fields, Shell shell, Change look) {
        var contract = opened.contract();
        return templates.contractsProgrammeShow(new ProgrammePage(
                shell,
                fields,
                opened.header(),
                contract,
                programmes.of(look.institution(), contract.id()),
                pages.mayKeep(contract, look.user()),
                look.today()));
    }
}
