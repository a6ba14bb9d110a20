package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Families;
import opora.people.PeopleEvent;
import opora.people.PeoplePermissions;
import opora.people.Restrictions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(PeoplePermissions.VIEW)
class FamilyController {

    private final Families families;
    private final FamilyFileStore files;
    private final Restrictions restrictions;
    private final Journal journal;
    private final Templates templates;

    FamilyController(
            Families families, FamilyFileStore files, Restrictions restrictions, Journal journal, Templates templates) {
        this.restrictions = restrictions;
        this.families = families;
        this.files = files;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/families/{id}")
    Html family(@PathVariable UUID id, Shell shell, Change change) {
        return page(id, shell, change, false);
    }

    /** The address of a refuge, on this one answer and in the journal. */
    @PostMapping("/families/{id}/address")
    @Requires(PeoplePermissions.ADDRESS)
    Html address(@PathVariable UUID id, Shell shell, Change change) {
        restrictions.openAddress(id, change);
        return page(id, shell, change, true);
    }

    private Html page(UUID id, Shell shell, Change change, boolean addressAsked) {
        var header = families.header(id, change.user());
        boolean sensitive = shell.can(PeoplePermissions.VIEW, header.facts().sensitive());
        var file = files.of(change.institution(), id, sensitive);
        journal.viewed(change, new PeopleEvent.FamilyOpened(id), id);
        return Html.page(templates.peopleFamily(new FamilyPage(shell, header, change.today(), file, addressAsked)));
    }
}
