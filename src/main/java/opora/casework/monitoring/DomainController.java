package opora.casework.monitoring;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Collections;
import java.util.HashMap;
import opora.casework.CaseworkPermissions;
import opora.casework.MonitoringDomain;
import opora.casework.MonitoringDomains;
import opora.platform.Change;
import opora.platform.NotFound;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The domains of monitoring as the centre keeps them. */
@Controller
@Requires(CaseworkPermissions.CONFIGURE)
class DomainController {

    private static final String LIST = "/monitoring/domains";

    private final MonitoringDomains domains;
    private final EditDomains edit;
    private final Forms forms;
    private final Templates templates;

    DomainController(MonitoringDomains domains, EditDomains edit, Forms forms, Templates templates) {
        this.domains = domains;
        this.edit = edit;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(LIST)
    @Requires(CaseworkPermissions.VIEW)
    Html list(Shell shell, User user) {
        return Html.page(
                templates.caseworkMonitoringDomains(new DomainsPage(shell, domains.all(user.institutionId()))));
    }

    @GetMapping(LIST + "/new")
    Html blank(Shell shell, User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put(
                "position",
                domains.all(user.institutionId()).stream()
                                .mapToInt(MonitoringDomain::position)
                                .max()
                                .orElse(0)
                        + 1);
        known.put("improvementStep", 1);
        known.put("active", true);
        known.put("words", Collections.nCopies(MonitoringDomain.HIGHEST, ""));
        return Html.page(page(null, forms.filled(known), shell, user));
    }

    @PostMapping(LIST + "/new")
    Html add(@Valid DomainForm form, BindingResult errors, Shell shell, User user, Change change) {
        return forms.attempt(errors, () -> edit.add(form.draft(), change)).isPresent()
                ? Html.done(LIST, "casework.domain.added")
                : Html.fix(page(null, forms.typed(errors), shell, user));
    }

    @GetMapping(LIST + "/{code}")
    Html open(@PathVariable String code, Shell shell, User user) {
        var domain = domains.all(user.institutionId()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        var known = new HashMap<String, @Nullable Object>();
        known.put("title", domain.title());
        known.put("position", domain.position());
        known.put("improvementStep", domain.improvementStep());
        known.put("words", domain.words());
        known.put("active", domain.active());
        known.put("repeats", domain.repeats());
        known.put("sensitive", domain.sensitive());
        return Html.page(page(code, forms.filled(known), shell, user));
    }

    @PostMapping(LIST + "/{code}")
    Html change(
            @PathVariable String code,
            @Valid DomainForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        return forms.attempt(errors, () -> edit.change(code, form.draft(), change))
                ? Html.done(LIST, "casework.domain.saved")
                : Html.fix(page(code, forms.typed(errors), shell, user));
    }

    private JteModel page(@Nullable String code, Fields fields, Shell shell, User user) {
        return templates.caseworkMonitoringDomain(
                new DomainPage(shell, fields, code, domains.all(user.institutionId())));
    }
}
