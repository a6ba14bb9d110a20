package opora.casework.accompaniment;

import gg.jte.generated.precompiled.Templates;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkBlock;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** «Сопровождение»: what every part of casework says of a family. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class CaseOverviewController {

    private final Families families;
    private final Cases cases;
    private final List<CaseworkBlock> blocks;
    private final Journal journal;
    private final Templates templates;

    CaseOverviewController(
            Families families, Cases cases, List<CaseworkBlock> blocks, Journal journal, Templates templates) {
        this.families = families;
        this.cases = cases;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(CaseworkBlock::order))
                .toList();
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var latest = cases.latest(look.institution(), id).orElseThrow(NotFound::new);
        journal.viewed(look, new AccompanimentEvent.CaseworkViewed(id), id);
        var said = blocks.stream()
                .flatMap(each -> each.block(look.user(), id, latest.id(), look.today()).stream())
                .toList();
        return Html.page(templates.caseworkAccompanimentOverview(new CaseOverviewPage(shell, header, said)));
    }
}
