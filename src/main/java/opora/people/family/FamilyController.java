package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeopleEvent;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Requires(PeoplePermissions.VIEW)
class FamilyController {

    private final Families families;
    private final FamilyFileStore files;
    private final Journal journal;
    private final Templates templates;

    FamilyController(Families families, FamilyFileStore files, Journal journal, Templates templates) {
        this.families = families;
        this.files = files;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/families/{id}")
    Html family(@PathVariable UUID id, Shell shell, Change change) {
        var header = families.header(id, change.user());
        var file = files.of(change.institution(), id);
        journal.viewed(change, new PeopleEvent.FamilyOpened(id), id);
        return Html.page(templates.peopleFamily(new FamilyPage(shell, header, change.today(), file)));
    }
}
