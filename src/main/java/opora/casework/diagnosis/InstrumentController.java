package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two days of one instrument side by side (CAS-13); the first and the last unless others are chosen. */
@Controller
@Requires(DiagnosisPermissions.VIEW)
class InstrumentController {

    private final Families families;
    private final FindingStore findings;
    private final FindingPictures pictures;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    InstrumentController(
            Families families,
            FindingStore findings,
            FindingPictures pictures,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.findings = findings;
        this.pictures = pictures;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/diagnosis/instruments/{code}/comparison")
    Html compare(
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam @Nullable String one,
            @RequestParam @Nullable String other,
            Shell shell,
            Change look) {
        var header = families.header(id, look.user());
        var instrument = Words.fixed(FindingKind.INSTRUMENT).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean sensitive = shell.can(DiagnosisPermissions.VIEW, header.facts().sensitive());
        var held = sensitive ? held(id, code, look) : List.<Finding>of();
        var first = held.isEmpty() ? null : chosen(held, one, held.getLast());
        var second = held.isEmpty() ? null : chosen(held, other, held.getFirst());
        var known = new HashMap<String, @Nullable Object>();
        known.put("one", first == null ? null : first.id());
        known.put("other", second == null ? null : second.id());
        journal.viewed(look, new DiagnosisEvent.DiagnosisViewed(id), id);
        return Html.page(templates.caseworkDiagnosisInstrument(new InstrumentPage(
                shell,
                header,
                forms.filled(known),
                instrument,
                held,
                first,
                second,
                first == null ? List.of() : pictures.of(first, look.user()),
                second == null ? List.of() : pictures.of(second, look.user()),
                sensitive)));
    }

    private List<Finding> held(UUID family, String code, Change look) {
        return FindingStore.counting(
                        findings.of(look.institution(), family, FindingKind.INSTRUMENT), FindingKind.INSTRUMENT)
                .filter(each -> each.is(code))
                .toList();
    }

    private static Finding chosen(List<Finding> held, @Nullable String id, Finding otherwise) {
        return held.stream()
                .filter(each -> each.id().toString().equals(id))
                .findFirst()
                .orElse(otherwise);
    }
}
