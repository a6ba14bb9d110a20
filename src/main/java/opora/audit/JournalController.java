package opora.audit;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import opora.audit.seal.SealedHeads;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(AuditPermissions.VIEW)
class JournalController {

    private static final String PATH = "/journal";

    private final Templates templates;
    private final Forms forms;
    private final JournalForms journalForms;
    private final History history;
    private final SealedHeads heads;
    private final Clock clock;

    JournalController(
            Templates templates,
            Forms forms,
            JournalForms journalForms,
            History history,
            SealedHeads heads,
            Clock clock) {
        this.templates = templates;
        this.forms = forms;
        this.journalForms = journalForms;
        this.history = history;
        this.heads = heads;
        this.clock = clock;
    }

    /** @param day whose last head is asked for; null for today */
    public record HeadForm(@Nullable LocalDate day) {}

    @GetMapping(PATH)
    Html journal(
            @Valid JournalFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            User user) {
        var slice = errors.hasErrors() ? new HistorySlice(List.of(), null) : history.ofInstitution(user, filter, after);
        var page = templates.auditJournal(new JournalPage(
                shell,
                journalForms.of(shell, user.institutionId(), forms.typed(errors)),
                heads.of(LocalDate.now(clock)).orElse(null),
                slice,
                JournalForms.nextPath(PATH, filter, slice)));
        return errors.hasErrors() ? Html.fix(page) : Html.page(page);
    }

    @GetMapping(PATH + "/head")
    Html head(HeadForm form, BindingResult errors, Shell shell) {
        var day = form.day() == null ? LocalDate.now(clock) : form.day();
        var head = errors.hasErrors() ? null : heads.of(day).orElse(null);
        var page = templates.auditHead(new HeadPage(shell, forms.typed(errors), head));
        return errors.hasErrors() ? Html.fix(page) : Html.page(page);
    }
}
