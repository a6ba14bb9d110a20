package opora.learning.employees;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.learning.Codes;
import opora.learning.LearningPermissions;
import opora.learning.Register;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What employees have learnt: all of them at a glance, and one of them in full. */
@Controller
@Requires(LearningPermissions.VIEW)
class LearningEmployeesController {

    /** Advanced training is to be renewed after three years. */
    private static final int YEARS_OF_QUALIFICATION = 3;

    private final EmployeeLearningStore store;
    private final Clock clock;
    private final Templates templates;

    LearningEmployeesController(EmployeeLearningStore store, Clock clock, Templates templates) {
        this.store = store;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/learning/employees")
    Html list(Shell shell, User user) {
        var today = LocalDate.now(clock);
        var lines = store.sums(user.institutionId(), today).stream()
                .map(sum -> new LearningEmployeesPage.Line(
                        sum.id(),
                        sum.name(),
                        sum.position(),
                        sum.meetings(),
                        sum.trainings(),
                        sum.qualifiedOn(),
                        sum.qualifiedOn() != null
                                && sum.qualifiedOn().isBefore(today.minusYears(YEARS_OF_QUALIFICATION))))
                .toList();
        return Html.page(templates.learningEmployees(new LearningEmployeesPage(shell, today.getYear(), lines)));
    }

    @GetMapping("/learning/employees/{id}")
    Html one(@PathVariable UUID id, Shell shell, User user) {
        var employee = store.employee(user.institutionId(), id);
        var byRegister = new LinkedHashMap<Register, List<LearningEmployeePage.Line>>();
        for (var entry : store.entries(user.institutionId(), id)) {
            var register = Register.of(entry.register());
            byRegister
                    .computeIfAbsent(register, each -> new ArrayList<>())
                    .add(new LearningEmployeePage.Line(
                            entry.id(),
                            entry.on(),
                            entry.title().isEmpty() ? shell.t("learning.consultations.one") : entry.title(),
                            Codes.kind(register, entry.kind(), shell),
                            shell.t("learning.part." + entry.part()),
                            entry.status()));
        }
        var parts = byRegister.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(part -> new LearningEmployeePage.Part(part.getKey(), part.getValue()))
                .toList();
        return Html.page(templates.learningEmployee(
                new LearningEmployeePage(shell, employee.name(), employee.position(), parts)));
    }
}
