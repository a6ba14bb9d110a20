package opora.contracts.register;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractChoices;
import opora.contracts.ContractLinks;
import opora.contracts.ContractsPermissions;
import opora.contracts.paper.PaperList;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.paging.DayKey;
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

/** The register of social contracts (SCN-01), on the screen and as a workbook. */
@Controller
@Requires(ContractsPermissions.VIEW)
class ContractsController {

    private final ContractSelect contracts;
    private final ContractChoices choices;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ContractsController(
            ContractSelect contracts, ContractChoices choices, Journal journal, Forms forms, Templates templates) {
        this.contracts = contracts;
        this.choices = choices;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record ContractsTaken() implements JournalEvent {}

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping(ContractLinks.ALL)
    Html list(
            ContractFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        return page(filter.withoutName(), errors, after, shell, look);
    }

    /** With words of the name of a citizen in it. */
    @Asks(about = "q")
    @PostMapping(value = ContractLinks.ALL, params = "find")
    Html search(
            ContractFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        return page(filter, errors, after, shell, look);
    }

    private Html page(ContractFilter filter, BindingResult errors, @Nullable String after, Shell shell, Change look) {
        var readable = errors.hasErrors() ? ContractFilter.NONE : filter;
        var slice = contracts.page(look.user(), readable, look.today(), DayKey.of(after));
        var page = new ContractsPage(
                shell,
                forms.typed(errors),
                readable,
                slice,
                contracts.count(look.user(), readable, look.today()),
                look.today(),
                slice.next() == null ? null : readable.path("", slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.contractsRegisterList(page))
                : Html.page(templates.contractsRegisterList(page));
    }

    @StepUp
    @GetMapping(ContractLinks.ALL + ".xlsx")
    Html workbook(ContractFilter filter, BindingResult errors, Shell shell, Change look) {
        return Html.download(
                shell.t("contracts.register.file") + ".xlsx",
                PaperList.TYPE,
                taken(filter, errors, shell, look)::write);
    }

    @StepUp
    @GetMapping(ContractLinks.ALL + ".docx")
    Html document(ContractFilter filter, BindingResult errors, Shell shell, Change look) {
        return Html.download(
                shell.t("contracts.register.file") + ".docx",
                PaperList.DOCUMENT,
                taken(filter, errors, shell, look)::document);
    }

    private PaperList taken(ContractFilter filter, BindingResult errors, Shell shell, Change look) {
        var chosen = errors.hasErrors() ? ContractFilter.NONE : filter.withoutName();
        var lines = contracts.all(look.user(), chosen, look.today());
        journal.exported(
                look,
                new ContractsTaken(),
                lines.size(),
                List.copyOf(lines.stream()
                        .flatMap(line -> Stream.of(line.id(), line.familyId()))
                        .distinct()
                        .toList()));
        return RegisterPaper.of(choices.institution(look.institution()), lines, shell.date(look.today()), shell);
    }
}
