package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of one finding together, as far as the reader may read it. */
@Component
class FindingPages {

    private final Families families;
    private final FindingStore findings;
    private final FamilyPeople people;
    private final FindingPictures pictures;
    private final Journal journal;
    private final Templates templates;

    FindingPages(
            Families families,
            FindingStore findings,
            FamilyPeople people,
            FindingPictures pictures,
            Journal journal,
            Templates templates) {
        this.families = families;
        this.findings = findings;
        this.people = people;
        this.pictures = pictures;
        this.journal = journal;
        this.templates = templates;
    }

    JteModel one(UUID family, UUID id, Fields fields, Shell shell, Change look) {
        var header = families.header(family, look.user());
        var found = findings.one(look.institution(), family, id).orElseThrow(NotFound::new);
        boolean sensitive = shell.can(DiagnosisPermissions.VIEW, header.facts().sensitive());
        journal.viewed(look, new DiagnosisEvent.FindingViewed(family, id), family);
        return templates.caseworkDiagnosisFinding(new FindingPage(
                shell,
                header,
                fields,
                sensitive ? found : found.masked(),
                sensitive ? before(found, look) : null,
                sensitive ? people.ever(look.institution(), family) : List.of(),
                sensitive ? pictures.of(found, look.user()) : List.of()));
    }

    /** The assessment before this one, to compare with. */
    private @Nullable Finding before(Finding found, Change look) {
        if (found.kind() != FindingKind.RISK) {
            return null;
        }
        return FindingStore.counting(
                        findings.of(look.institution(), found.familyId(), FindingKind.RISK), FindingKind.RISK)
                .dropWhile(each -> !each.id().equals(found.id()))
                .skip(1)
                .findFirst()
                .orElse(null);
    }
}
