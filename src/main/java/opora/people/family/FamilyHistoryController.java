package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.audit.AuditPermissions;
import opora.audit.History;
import opora.people.Families;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed something about the family, and who looked. */
@Controller
@Requires(AuditPermissions.VIEW)
class FamilyHistoryController {

    private final Families families;
    private final History history;
    private final Templates templates;

    FamilyHistoryController(Families families, History history, Templates templates) {
        this.families = families;
        this.history = history;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/history")
    Html history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Shell shell, User user) {
        var header = families.header(id, user);
        return Html.page(templates.peopleHistory(new FamilyHistoryPage(shell, header, history.of(id, user, after))));
    }
}
