package opora.contracts.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.contracts.ContractChoices;
import opora.contracts.ContractsPermissions;
import opora.contracts.paper.PaperList;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A list of those who need a change of status in the layout of its paper: as a workbook, or as a document to be signed. */
@Controller
@Requires(ContractsPermissions.VIEW)
class StatusListFileController {

    private static final String PATH = StatusListController.PATH + "/{id}";
    private static final List<Integer> WIDTHS = List.of(6, 36, 12, 12, 22, 30, 12, 50);

    private final StatusLists lists;
    private final ContractChoices choices;
    private final Journal journal;

    StatusListFileController(StatusLists lists, ContractChoices choices, Journal journal) {
        this.lists = lists;
        this.choices = choices;
        this.journal = journal;
    }

    record StatusListTaken(UUID list) implements JournalEvent {}

    @StepUp
    @GetMapping(PATH + ".xlsx")
    Html workbook(@PathVariable UUID id, Shell shell, Change look) {
        return Html.download(shell.t("contracts.list.file") + ".xlsx", PaperList.TYPE, taken(id, shell, look)::write);
    }

    @StepUp
    @GetMapping(PATH + ".docx")
    Html document(@PathVariable UUID id, Shell shell, Change look) {
        return Html.download(
                shell.t("contracts.list.file") + ".docx", PaperList.DOCUMENT, taken(id, shell, look)::document);
    }

    private PaperList taken(UUID id, Shell shell, Change look) {
        var list = lists.find(look.user(), id).orElseThrow(NotFound::new);
        var members = lists.members(look.user(), id).stream()
                .filter(each -> each.removedOn() == null)
                .toList();
        journal.exported(
                look,
                new StatusListTaken(id),
                members.size(),
                Stream.concat(
                                Stream.of(id),
                                members.stream().flatMap(each -> Stream.of(each.familyId(), each.personId())))
                        .distinct()
                        .toList());
        return paper(choices.institution(look.institution()), list, members, shell);
    }

    private static PaperList paper(
            String institution, StatusListLine list, List<StatusListMember> members, Shell shell) {
        var rows = new ArrayList<List<String>>();
        for (var each : members) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    each.person(),
                    shell.date(each.birthDate()),
                    each.familyNumber(),
                    Objects.requireNonNullElse(each.contract(), ""),
                    shell.t(each.source().titleKey()),
                    shell.date(each.answeredOn()),
                    each.reason()));
        }
        return new PaperList(
                shell.t("contracts.list.sheet"),
                List.of(
                        institution,
                        shell.t("contracts.list.paper"),
                        shell.t("contracts.list.period", shell.date(list.from()), shell.date(list.to())),
                        shell.t("contracts.paper.on", shell.date(list.formedOn()))),
                Stream.of("number-in-order", "citizen", "born", "family", "contract", "source", "answered", "why")
                        .map(column -> shell.t("contracts.column." + column))
                        .toList(),
                WIDTHS,
                rows,
                List.of(shell.t("contracts.paper.total", members.size()), shell.t("contracts.paper.signature")));
    }
}
