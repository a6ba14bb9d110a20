package opora.people.family;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.UUID;
import opora.audit.AuditPermissions;
import opora.audit.JournalFilter;
import opora.audit.Looks;
import opora.people.Families;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** «Кто смотрел дело». */
@Controller
@Requires(AuditPermissions.LOOKS)
class FamilyLooksController {

    private final Families families;
    private final Looks looks;
    private final Templates templates;

    FamilyLooksController(Families families, Looks looks, Templates templates) {
        this.families = families;
        this.looks = looks;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/looks")
    Html looks(
            @PathVariable UUID id,
            @Valid JournalFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            User user) {
        var header = families.header(id, user);
        var view = looks.at(header.path() + "/looks", id, user, filter, errors, after, shell);
        var page = templates.peopleLooks(new FamilyLooksPage(shell, header, view));
        return view.wrong() ? Html.fix(page) : Html.page(page);
    }
}
