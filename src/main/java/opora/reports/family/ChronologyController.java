package opora.reports.family;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.CaseworkPermissions;
import opora.people.Families;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that happened to a family, newest first. */
@Controller
@Requires(PeoplePermissions.VIEW)
class ChronologyController {

    private final Families families;
    private final ChronologyStore store;
    private final Journal journal;
    private final Templates templates;

    ChronologyController(Families families, ChronologyStore store, Journal journal, Templates templates) {
        this.families = families;
        this.store = store;
        this.journal = journal;
        this.templates = templates;
    }

    record ChronologyOpened(UUID familyId) implements JournalEvent {}

    @GetMapping("/families/{id}/chronology")
    Html chronology(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Shell shell, Change look) {
        var header = families.header(id, look.user());
        var sensitive = header.facts().sensitive();
        var happenings = store.of(
                id,
                look.institution(),
                shell.can(PeoplePermissions.VIEW, sensitive),
                shell.can(CaseworkPermissions.VIEW, sensitive),
                shell.can(CaseworkPermissions.SIGNALS, sensitive),
                after == null ? null : Place.of(after));
        journal.viewed(look, new ChronologyOpened(id), id);
        return Html.page(templates.reportsChronology(new ChronologyPage(shell, header, happenings)));
    }
}
