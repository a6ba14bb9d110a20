package opora.institution.card;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import opora.institution.InstitutionPermissions;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(InstitutionPermissions.EDIT)
class InstitutionController {

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final CardStore store;
    private final OpenInstitution institutions;
    private final Clock clock;

    InstitutionController(
            Policy policy,
            Templates templates,
            Forms forms,
            CardStore store,
            OpenInstitution institutions,
            Clock clock) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.institutions = institutions;
        this.clock = clock;
    }

    @GetMapping("/institution")
    @Requires(InstitutionPermissions.VIEW)
    Html show(Shell shell, User user) {
        var today = LocalDate.now(clock);
        return Html.page(templates.institutionCardShow(new InstitutionPage(
                shell,
                shell.can(InstitutionPermissions.EDIT, RecordFacts.ofInstitution()),
                store.card(user.institutionId(), today),
                store.departments(user.institutionId(), today),
                store.positions(user.institutionId(), today))));
    }

    @GetMapping("/institution/edit")
    Html edit(Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var card = store.card(user.institutionId(), LocalDate.now(clock));
        return Html.page(templates.institutionCardEdit(page(shell, forms.filled(values(card)))));
    }

    @PostMapping("/institution")
    Html change(@Valid InstitutionForm form, BindingResult errors, Shell shell, User user, Change change) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var kind = store.card(user.institutionId(), LocalDate.now(clock)).kind();
        if (!forms.attempt(errors, () -> institutions.change(form.draft(kind), change))) {
            return Html.fix(templates.institutionCardEdit(page(shell, forms.typed(errors))));
        }
        return Html.done("/institution", "institution.saved");
    }

    private static InstitutionFormPage page(Shell shell, Fields fields) {
        return new InstitutionFormPage(shell, fields);
    }

    private static Map<String, @Nullable Object> values(InstitutionCard card) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("fullName", card.fullName());
        values.put("shortName", card.shortName());
        values.put("founder", card.founder());
        values.put("region", card.region());
        values.put("postalCode", card.postalCode());
        values.put("address", card.address());
        values.put("email", card.email());
        values.put("site", card.site());
        var phones = card.phones().stream().map(InstitutionCard.Telephone::written);
        values.put("phones", phones.collect(Collectors.joining("\n")));
        return values;
    }
}
