package opora.contracts.card;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractBlock;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.EndContract;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
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

/** One contract: everything about it, and how it ends. */
@Controller
@Requires(ContractsPermissions.VIEW)
class ContractController {

    private final Families families;
    private final ContractDetailsSelect details;
    private final EndContract endContract;
    private final List<ContractBlock> blocks;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ContractController(
            Families families,
            ContractDetailsSelect details,
            EndContract endContract,
            List<ContractBlock> blocks,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.details = details;
        this.endContract = endContract;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(ContractBlock::order))
                .toList();
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record ContractViewed(UUID contract) implements JournalEvent {}

    @GetMapping("/contracts/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var found = details.mustFind(look.user(), id);
        var summary = found.summary();
        journal.viewed(look, new ContractViewed(id), id, summary.familyId(), summary.personId());
        var said = blocks.stream()
                .flatMap(each -> each.block(look.user(), summary, look.today()).stream())
                .toList();
        var header = families.header(summary.familyId(), look.user());
        return Html.page(
                templates.contractsCardShow(new ContractPage(shell, Fields.BLANK, header, found, said, look.today())));
    }

    @GetMapping("/contracts/{id}/ending")
    @Requires(ContractsPermissions.KEEP)
    Html ending(@PathVariable UUID id, Shell shell, Change look) {
        var found = details.mustFind(look.user(), id);
        var known = new HashMap<String, @Nullable Object>();
        var summary = found.summary();
        known.put("version", summary.version());
        known.put("state", ContractState.ENDED);
        known.put("on", summary.endsOn().isAfter(look.today()) ? look.today() : summary.endsOn());
        return Html.page(page(found, header(found, look), forms.filled(known), shell));
    }

    @PostMapping("/contracts/{id}/ending")
    @Requires(ContractsPermissions.KEEP)
    Html end(@PathVariable UUID id, EndForm form, BindingResult errors, Shell shell, Change change) {
        var found = details.mustFind(change.user(), id);
        var header = header(found, change);
        if (form.on() == null && !errors.hasFieldErrors("on")) {
            errors.rejectValue("on", "NotNull");
        }
        return forms.attempt(
                        errors,
                        () -> endContract.end(
                                id,
                                form.state() == ContractState.TERMINATED
                                        ? ContractState.TERMINATED
                                        : ContractState.ENDED,
                                Objects.requireNonNull(form.on()),
                                Objects.requireNonNullElse(form.reason(), ""),
                                Objects.requireNonNullElse(form.version(), 0),
                                change))
                ? Html.done(found.summary().path(), "contracts.ended")
                : Html.fix(page(found, header, forms.typed(errors), shell));
    }

    @PostMapping("/contracts/{id}/voiding")
    @Requires(ContractsPermissions.KEEP)
    Html voidIt(@PathVariable UUID id, EndForm form, BindingResult errors, Shell shell, Change change) {
        var found = details.mustFind(change.user(), id);
        var header = header(found, change);
        return forms.attempt(
                        errors,
                        () -> endContract.voidIt(
                                id,
                                Objects.requireNonNullElse(form.reason(), ""),
                                Objects.requireNonNullElse(form.version(), 0),
                                change))
                ? Html.done(found.summary().path(), "contracts.voided")
                : Html.fix(page(found, header, forms.typed(errors), shell));
    }

    private FamilyHeader header(ContractDetails found, Change look) {
        var family = found.summary().familyId();
        families.mustSensitive(ContractsPermissions.KEEP, List.of(family), look.user());
        return families.header(family, look.user(), ContractsPermissions.KEEP);
    }

    private JteModel page(ContractDetails found, FamilyHeader header, Fields fields, Shell shell) {
        return templates.contractsCardEnding(new ContractEndPage(shell, fields, header, found));
    }
}
