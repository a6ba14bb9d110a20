package opora.institution.staff;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.institution.InstitutionLinks;
import opora.institution.InstitutionPermissions;
import opora.institution.Staff;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(InstitutionPermissions.EDIT)
class StaffController {

    private final Policy policy;
    private final Templates templates;
    private final Forms forms;
    private final StaffStore store;
    private final Staff staff;
    private final Clock clock;

    StaffController(Policy policy, Templates templates, Forms forms, StaffStore store, Staff staff, Clock clock) {
        this.policy = policy;
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/staff")
    @Requires(InstitutionPermissions.VIEW)
    Html list(@RequestParam(required = false) @Nullable String left, Shell shell, User user) {
        var employees = store.staff(user, left != null, LocalDate.now(clock));
        var groups = new LinkedHashMap<String, List<StaffLine>>();
        employees.forEach(employee -> groups.computeIfAbsent(
                        Objects.requireNonNullElse(employee.department(), ""), department -> new ArrayList<>())
                .add(employee));
        return Html.page(templates.institutionStaffList(new StaffPage(
                shell,
                shell.can(InstitutionPermissions.EDIT, RecordFacts.ofInstitution()),
                left != null,
                employees.size(),
                groups.entrySet().stream()
                        .map(group -> new StaffPage.Group(group.getKey(), group.getValue()))
                        .toList())));
    }

    @GetMapping("/staff/new")
    Html blank(Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        return Html.page(templates.institutionStaffEmployee(page(shell, user, null, Fields.BLANK, Fields.BLANK)));
    }

    @PostMapping("/staff")
    Html employ(@Valid EmployeeForm form, BindingResult errors, Shell shell, User user, Change change) {
        return forms.attempt(errors, () -> staff.employ(form.draft(), change))
                .map(id -> Html.done("/staff", "institution.saved"))
                .orElseGet(() -> Html.fix(templates.institutionStaffEmployee(
                        page(shell, user, null, forms.typed(errors), Fields.BLANK))));
    }

    @GetMapping("/staff/{id}")
    Html show(@PathVariable UUID id, Shell shell, User user) {
        policy.mustFind(user, InstitutionPermissions.EDIT, RecordFacts.ofInstitution());
        var employee = store.employee(user.institutionId(), id);
        return Html.page(templates.institutionStaffEmployee(
                page(shell, user, employee, forms.filled(values(employee)), Fields.BLANK)));
    }

    @PostMapping("/staff/{id}")
    Html change(
            @PathVariable UUID id,
            @Valid EmployeeForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var employee = store.employee(user.institutionId(), id);
        if (!forms.attempt(errors, () -> staff.change(id, form.draft(), change))) {
            return Html.fix(
                    templates.institutionStaffEmployee(page(shell, user, employee, forms.typed(errors), Fields.BLANK)));
        }
        return Html.done("/staff", "institution.saved");
    }

    @PostMapping("/staff/{id}/dismissal")
    Html dismiss(
            @PathVariable UUID id,
            @Valid DismissalForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        var employee = store.employee(user.institutionId(), id);
        if (!forms.attempt(errors, () -> staff.dismiss(id, form.leftOn(), change))) {
            return Html.fix(templates.institutionStaffEmployee(
                    page(shell, user, employee, forms.filled(values(employee)), forms.typed(errors))));
        }
        return Html.done("/staff", "institution.employee.dismissed");
    }

    @PostMapping("/staff/{id}/dismissal/removal")
    Html takeBack(@PathVariable UUID id, Change change) {
        staff.takeBack(id, change);
        return Html.done(InstitutionLinks.employee(id), "institution.employee.taken-back");
    }

    private EmployeePage page(
            Shell shell, User user, @Nullable EmployeeDetails employee, Fields fields, Fields dismissal) {
        var institution = user.institutionId();
        return new EmployeePage(
                shell, employee, fields, dismissal, store.positions(institution), store.departments(institution));
    }

    private static Map<String, @Nullable Object> values(EmployeeDetails employee) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("personnelNumber", employee.personnelNumber());
        values.put("familyName", employee.familyName());
        values.put("givenName", employee.givenName());
        values.put("patronymic", employee.patronymic());
        values.put("positionId", employee.positionId());
        values.put("departmentId", employee.departmentId());
        values.put("phone", employee.phone());
        values.put("hiredOn", employee.hiredOn());
        return values;
    }
}
