package opora.audit;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@Requires(AuditPermissions.VIEW)
class JournalController {

    private final Templates templates;
    private final Forms forms;
    private final History history;
    private final AccountNames accounts;

    JournalController(Templates templates, Forms forms, History history, AccountNames accounts) {
        this.templates = templates;
        this.forms = forms;
        this.history = history;
        this.accounts = accounts;
    }

    @GetMapping("/journal")
    Html journal(
            @Valid JournalFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            User user) {
        if (errors.hasErrors()) {
            return Html.fix(templates.auditJournal(page(shell, user, errors, new HistorySlice(List.of(), null), null)));
        }
        var slice = history.ofInstitution(user, filter, after);
        return Html.page(templates.auditJournal(page(shell, user, errors, slice, nextPath(filter, slice))));
    }

    private JournalPage page(
            Shell shell, User user, BindingResult errors, HistorySlice slice, @Nullable String nextPath) {
        var names = new ArrayList<Choice>();
        accounts.ofInstitution(user.institutionId()).forEach((id, name) -> names.add(Choice.of(id, name)));
        var kinds = Arrays.stream(EntryKind.values())
                .map(kind -> new Choice(kind.word(), shell.t(kind.titleKey())))
                .toList();
        return new JournalPage(shell, forms.typed(errors), names, kinds, slice, nextPath);
    }

    private static @Nullable String nextPath(JournalFilter filter, HistorySlice slice) {
        if (slice.next() == null) {
            return null;
        }
        var path = UriComponentsBuilder.fromPath("/journal");
        if (filter.account() != null) {
            path.queryParam("account", filter.account());
        }
        if (filter.kind() != null && !filter.kind().isEmpty()) {
            path.queryParam("kind", filter.kind());
        }
        if (filter.from() != null) {
            path.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            path.queryParam("to", filter.to());
        }
        return path.queryParam("after", slice.next()).build().toUriString();
    }
}
