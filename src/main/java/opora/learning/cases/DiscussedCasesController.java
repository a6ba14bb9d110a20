package opora.learning.cases;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.learning.DiscussedCases;
import opora.learning.LearningPermissions;
import opora.learning.Supervisions;
import opora.platform.Change;
import opora.platform.NotFound;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The cases of a supervision: an alias for everybody, the family for those who reach it. */
@Controller
@Requires(LearningPermissions.EDIT)
class DiscussedCasesController {

    /** What the journal keeps of a look at the families of a meeting. */
    record DiscussedCasesOpened(UUID entry) implements JournalEvent {}

    private final Supervisions supervisions;
    private final DiscussedCases cases;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    DiscussedCasesController(
            Supervisions supervisions, DiscussedCases cases, Journal journal, Forms forms, Templates templates) {
        this.supervisions = supervisions;
        this.cases = cases;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/learning/supervision/{id}/cases")
    @Requires(LearningPermissions.VIEW)
    Html list(@PathVariable UUID id, Shell shell, Change change) {
        var page = page(id, Fields.BLANK, shell, change.user());
        var families = cases.of(id, change.user()).stream()
                .map(DiscussedCases.Discussed::family)
                .filter(Objects::nonNull);
        journal.viewed(
                change,
                new DiscussedCasesOpened(id),
                Stream.concat(Stream.of(id), families).toArray(UUID[]::new));
        return Html.page(page);
    }

    @PostMapping("/learning/supervision/{id}/cases")
    Html add(@PathVariable UUID id, @Valid DiscussedCaseForm form, BindingResult errors, Shell shell, Change change) {
        var sure = Boolean.TRUE.equals(form.sure());
        return forms.attempt(errors, () -> cases.add(id, form.familyNumber(), sure, change))
                ? Html.done(path(id), "learning.cases.added")
                : Html.fix(page(id, forms.typed(errors), shell, change.user()));
    }

    @PostMapping("/learning/supervision/{id}/cases/removal")
    Html remove(@PathVariable UUID id, @RequestParam UUID family, Change change) {
        cases.remove(id, family, change);
        return Html.done(path(id), "learning.cases.removed");
    }

    private JteModel page(UUID id, Fields fields, Shell shell, User user) {
        var meeting = supervisions.find(user.institutionId(), id).orElseThrow(NotFound::new);
        return templates.learningCases(
                new DiscussedCasesPage(shell, id, meeting.draft().topic(), cases.of(id, user), fields));
    }

    private static String path(UUID id) {
        return "/learning/supervision/" + id + "/cases";
    }
}
