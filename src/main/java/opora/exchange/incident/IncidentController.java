package opora.exchange.incident;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.AccountNames;
import opora.audit.AuditPermissions;
import opora.audit.IncidentEntries;
import opora.audit.IncidentEntries.Found;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.audit.Subjects;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The answer to the supervisory authority after an incident: within 72 hours whose data, which of it, who and when. */
@Controller
@Requires(AuditPermissions.INCIDENT)
class IncidentController {

    private static final String PATH = "/journal/incident";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final IncidentEntries entries;
    private final AccountNames accounts;
    private final List<Subjects> subjects;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    IncidentController(
            IncidentEntries entries,
            AccountNames accounts,
            List<Subjects> subjects,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.entries = entries;
        this.accounts = accounts;
        this.subjects = subjects;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** @param by which of the three were asked by */
    record IncidentExported(List<String> by, LocalDate from, LocalDate to) implements JournalEvent {}

    @GetMapping(PATH)
    Html form(@RequestParam(required = false) @Nullable UUID family, Shell shell, User user) {
        return Html.page(templates.exchangeIncident(page(shell, user, family, null)));
    }

    @PostMapping(PATH)
    @StepUp(because = "exchange.incident.step-up")
    Html export(@Valid IncidentForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> found(form, change))
                .map(found -> Html.download(
                        shell.t("exchange.incident.file"), WORKBOOK, new IncidentWorkbook(found, shell)::writeTo))
                .orElseGet(
                        () -> Html.fix(templates.exchangeIncident(page(shell, change.user(), form.family(), errors))));
    }

    private Found found(IncidentForm form, Change change) {
        var asked = form.asked();
        var found = entries.of(asked, change.user());
        var by = new ArrayList<String>();
        add(by, "account", asked.account());
        add(by, "address", asked.address());
        add(by, "family", asked.subject());
        var about = new HashSet<UUID>();
        found.lines().forEach(line -> about.addAll(line.subjects()));
        journal.exported(
                change,
                new IncidentExported(by, asked.from(), asked.to()),
                found.lines().size(),
                about);
        return found;
    }

    private static void add(List<String> by, String name, @Nullable Object asked) {
        if (asked != null) {
            by.add(name);
        }
    }

    private IncidentPage page(Shell shell, User user, @Nullable UUID family, @Nullable BindingResult errors) {
        var names = new ArrayList<Choice>();
        accounts.ofInstitution(user.institutionId()).forEach((id, name) -> names.add(Choice.of(id, name)));
        var about = family == null
                ? null
                : subjects.stream()
                        .map(each -> each.find(Set.of(family), user).get(family))
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
        return new IncidentPage(shell, errors == null ? forms.typed() : forms.typed(errors), names, about);
    }
}
