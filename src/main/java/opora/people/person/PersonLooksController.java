package opora.people.person;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.UUID;
import opora.audit.AuditPermissions;
import opora.audit.JournalFilter;
import opora.audit.Looks;
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

/** Who was shown a person, wherever they stood. */
@Controller
@Requires(AuditPermissions.LOOKS)
class PersonLooksController {

    private final PersonFiles persons;
    private final Looks looks;
    private final Templates templates;

    PersonLooksController(PersonFiles persons, Looks looks, Templates templates) {
        this.persons = persons;
        this.looks = looks;
        this.templates = templates;
    }

    @GetMapping("/people/{id}/looks")
    Html looks(
            @PathVariable UUID id,
            @Valid JournalFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            User user) {
        var person = persons.of(id, user);
        var view = looks.at(person.path() + "/looks", id, user, filter, errors, after, shell);
        var page = templates.peoplePersonLooks(new PersonLooksPage(shell, person, view));
        return view.wrong() ? Html.fix(page) : Html.page(page);
    }
}
