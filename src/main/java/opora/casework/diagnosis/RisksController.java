package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The families in reach at high risk, each with the form that assesses it anew. */
@Controller
@Requires(DiagnosisPermissions.VIEW)
class RisksController {

    static final String PATH = "/casework/risks";

    private final RiskStore risks;
    private final Families families;
    private final Journal journal;
    private final Templates templates;

    RisksController(RiskStore risks, Families families, Journal journal, Templates templates) {
        this.risks = risks;
        this.families = families;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html risks(Shell shell, Change look) {
        var found = risks.inReach(look.user());
        var ids = found.stream().map(HighRisk::familyId).toList();
        journal.searched(look, new DiagnosisEvent.RisksViewed(ids.size()), ids.size(), ids);
        return Html.page(templates.caseworkDiagnosisRisks(new RisksPage(
                shell, look.today(), found, families.allowed(DiagnosisPermissions.DIAGNOSE, ids, look.user()))));
    }
}
