package opora.casework.handover;

import gg.jte.generated.precompiled.Templates;
import opora.audit.Journal;
import opora.casework.CareLevel;
import opora.casework.accompaniment.AccompanimentPermissions;
import opora.casework.accompaniment.Caseloads;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How much everybody has to do, for those who share the work out. */
@Controller
@Requires(AccompanimentPermissions.CASELOAD)
class CaseloadController {

    private final Caseloads caseloads;
    private final Journal journal;
    private final Templates templates;

    CaseloadController(Caseloads caseloads, Journal journal, Templates templates) {
        this.caseloads = caseloads;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/casework/caseload")
    Html show(Shell shell, Change look) {
        var loads = caseloads.of(look.user(), look.today());
        journal.viewed(look, new HandoverEvent.CaseloadViewed(loads.size()));
        return Html.page(templates.caseworkHandoverCaseload(new CaseloadPage(shell, CareLevel.all(), loads)));
    }
}
