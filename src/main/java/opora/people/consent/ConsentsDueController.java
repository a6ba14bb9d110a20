package opora.people.consent;

import gg.jte.generated.precompiled.Templates;
import opora.audit.Journal;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What has to be signed anew: consents that end, and those of children who come of age. */
@Controller
@Requires(PeoplePermissions.EDIT)
class ConsentsDueController {

    private final ConsentStore store;
    private final Journal journal;
    private final Templates templates;

    ConsentsDueController(ConsentStore store, Journal journal, Templates templates) {
        this.store = store;
        this.journal = journal;
        this.templates = templates;
    }

    @GetMapping("/consents")
    Html due(Shell shell, Change change, @RequestParam(required = false) @Nullable String after) {
        var rows = store.due(change.user(), change.today(), after);
        var shown = rows.rows().stream().map(each -> each.consent().personId()).toList();
        journal.searched(change, new ConsentEvent.ConsentsDueListed(shown.size()), shown.size(), shown);
        return Html.page(
                templates.peopleConsentsDue(new ConsentsDuePage(shell, change.today(), rows.rows(), rows.next())));
    }
}
