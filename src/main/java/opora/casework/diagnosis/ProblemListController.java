package opora.casework.diagnosis;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import opora.casework.CaseworkPermissions;
import opora.platform.Change;
import opora.platform.Ids;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list problems are chosen from: what the program brings along, and what the centre adds (CAS-03). */
@Controller
@RequestMapping("/casework/problems")
@Requires(CaseworkPermissions.CONFIGURE)
class ProblemListController {

    private static final String PATH = "/casework/problems";

    private final Words words;
    private final ProblemList problems;
    private final Forms forms;
    private final Templates templates;

    ProblemListController(Words words, ProblemList problems, Forms forms, Templates templates) {
        this.words = words;
        this.problems = problems;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping
    @Requires(DiagnosisPermissions.VIEW)
    Html list(Shell shell, User user) {
        return Html.page(page(shell, forms.filled(Map.of("key", Ids.next())), user));
    }

    @PostMapping
    Html add(@Valid FindingForms.ProblemForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> problems.add(
                                Objects.requireNonNull(form.key()),
                                Objects.requireNonNullElse(form.title(), ""),
                                Objects.requireNonNullElse(form.whose(), ""),
                                Boolean.TRUE.equals(form.sensitive()),
                                change))
                ? Html.done(PATH, "diagnosis.problems.added")
                : Html.fix(page(shell, forms.typed(errors), change.user()));
    }

    @PostMapping("/{code}")
    Html use(@PathVariable String code, @RequestParam boolean active, Change change) {
        problems.use(code, active, change);
        return Html.done(PATH, "diagnosis.problems.changed");
    }

    private JteModel page(Shell shell, Fields fields, User user) {
        return templates.caseworkDiagnosisProblems(new ProblemListPage(
                shell,
                fields,
                words.own(user.institutionId()).stream()
                        .map(ProblemListPage.Own::of)
                        .toList()));
    }
}
