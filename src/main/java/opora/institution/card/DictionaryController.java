package opora.institution.card;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.institution.InstitutionPermissions;
import opora.institution.Staff;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Departments and positions: a name each, added and renamed. */
@Controller
@Requires(InstitutionPermissions.EDIT)
class DictionaryController {

    private static final String DEPARTMENTS = "/institution/departments";
    private static final String POSITIONS = "/institution/positions";

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final CardStore store;
    private final Staff staff;
    private final Clock clock;

    DictionaryController(Policy policy, Templates templates, Forms forms, CardStore store, Staff staff, Clock clock) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(DEPARTMENTS + "/new")
    Html newDepartment(Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        return Html.page(form(shell.t("institution.department.new"), DEPARTMENTS, shell, Fields.BLANK));
    }

    @PostMapping(DEPARTMENTS)
    Html addDepartment(@Valid NameForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                forms.attempt(errors, () -> staff.department(form.name(), change))
                        .isPresent(),
                shell.t("institution.department.new"),
                DEPARTMENTS,
                shell,
                errors);
    }

    @GetMapping(DEPARTMENTS + "/{id}")
    Html department(@PathVariable UUID id, Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var known = find(store.departments(user.institutionId(), LocalDate.now(clock)), id);
        return Html.page(form(known.name(), DEPARTMENTS + "/" + id, shell, filled(known)));
    }

    @PostMapping(DEPARTMENTS + "/{id}")
    Html renameDepartment(
            @PathVariable UUID id, @Valid NameForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                forms.attempt(errors, () -> staff.renameDepartment(id, form.name(), change)),
                shell.t("institution.department"),
                DEPARTMENTS + "/" + id,
                shell,
                errors);
    }

    @GetMapping(POSITIONS + "/new")
    Html newPosition(Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        return Html.page(form(shell.t("institution.position.new"), POSITIONS, shell, Fields.BLANK));
    }

    @PostMapping(POSITIONS)
    Html addPosition(@Valid NameForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                forms.attempt(errors, () -> staff.position(form.name(), change)).isPresent(),
                shell.t("institution.position.new"),
                POSITIONS,
                shell,
                errors);
    }

    @GetMapping(POSITIONS + "/{id}")
    Html position(@PathVariable UUID id, Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var known = find(store.positions(user.institutionId(), LocalDate.now(clock)), id);
        return Html.page(form(known.name(), POSITIONS + "/" + id, shell, filled(known)));
    }

    @PostMapping(POSITIONS + "/{id}")
    Html renamePosition(@PathVariable UUID id, @Valid NameForm form, BindingResult errors, Shell shell, Change change) {
        return answer(
                forms.attempt(errors, () -> staff.renamePosition(id, form.name(), change)),
                shell.t("institution.position"),
                POSITIONS + "/" + id,
                shell,
                errors);
    }

    private Html answer(boolean done, String title, String action, Shell shell, BindingResult errors) {
        return done
                ? Html.done("/institution", "institution.saved")
                : Html.fix(form(title, action, shell, forms.typed(errors)));
    }

    private JteModel form(String title, String action, Shell shell, Fields fields) {
        return templates.institutionCardName(new DictionaryNamePage(shell, fields, title, action));
    }

    private Fields filled(NamedLine known) {
        return forms.filled(Map.of("name", known.name()));
    }

    private static NamedLine find(List<NamedLine> lines, UUID id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
