package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The eco-map and the genogram, drawn from what is written down; beside each a table says the same. */
@Controller
@RequestMapping("/families/{id}/casework/diagnosis")
@Requires(DiagnosisPermissions.VIEW)
class FamilyPicturesController {

    private final Families families;
    private final FamilyPeople people;
    private final FindingStore findings;
    private final Journal journal;
    private final Templates templates;

    FamilyPicturesController(
            Families families, FamilyPeople people, FindingStore findings, Journal journal, Templates templates) {
        this.families = families;
        this.people = people;
        this.findings = findings;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/ecomap")
    Html ecomap(@PathVariable UUID id, Shell shell, Change look) {
        var header = viewed(id, look);
        boolean sensitive = shell.can(DiagnosisPermissions.VIEW, header.facts().sensitive());
        return Html.page(templates.caseworkDiagnosisEcomap(new EcoMapPage(
                shell,
                header,
                EcoMap.of(sensitive ? standing(id, FindingKind.RESOURCE, look) : List.of()),
                sensitive)));
    }

    @GetMapping("/genogram")
    Html genogram(@PathVariable UUID id, Shell shell, Change look) {
        var header = viewed(id, look);
        boolean sensitive = shell.can(DiagnosisPermissions.VIEW, header.facts().sensitive());
        return Html.page(templates.caseworkDiagnosisGenogram(new GenogramPage(
                shell,
                header,
                Genogram.of(
                        sensitive ? people.of(look.institution(), id) : List.of(),
                        sensitive ? standing(id, FindingKind.RELATIVE, look) : List.of()),
                sensitive)));
    }

    private List<Finding> standing(UUID family, FindingKind kind, Change look) {
        return findings.of(look.institution(), family, kind).stream()
                .filter(Finding::stands)
                .toList()
                .reversed();
    }

    private FamilyHeader viewed(UUID id, Change look) {
        var header = families.header(id, look.user());
        journal.viewed(look, new DiagnosisEvent.DiagnosisViewed(id), id);
        return header;
    }
}
