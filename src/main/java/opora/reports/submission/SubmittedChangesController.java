package opora.reports.submission;

import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.Subjects;
import opora.audit.Traces;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.page.Printed;
import opora.reports.page.Signed;
import opora.reports.passport.Passport;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What has changed since a report was handed in, and why as far as the journal knows. */
@Controller
@Requires(ReportsPermissions.VIEW)
class SubmittedChangesController {

    private static final int MOST_EXPLAINED = 200;
    private static final int MOST_SHOWN = 50;

    private final SubmissionStore store;
    private final CompareReport compare;
    private final Why why;
    private final RecordNames names;
    private final Journal journal;
    private final Signed signed;
    private final Templates templates;

    SubmittedChangesController(
            SubmissionStore store,
            CompareReport compare,
            Why why,
            RecordNames names,
            Journal journal,
            Signed signed,
            Templates templates) {
        this.store = store;
        this.compare = compare;
        this.why = why;
        this.names = names;
        this.journal = journal;
        this.signed = signed;
        this.templates = templates;
    }

    @GetMapping(SubmittedLinks.PLACE + "/{id}/changes")
    Html changes(@PathVariable UUID id, Shell shell, Change look) {
        var head = store.find(look.user(), id);
        var lines = compare.differences(look.user(), head, look.today()).stream()
                .map(each -> line(head, each, shell, look))
                .toList();
        return Html.page(templates.reportsSubmissionChanges(new SubmittedChangesPage(
                shell, head, head.title().in(shell.locale()), signed.kept(head.submitter(), head.at(), shell), lines)));
    }

    private SubmittedChangesPage.Line line(Submission head, Difference difference, Shell shell, Change look) {
        var passport = difference.passport();
        boolean records = !difference.added().isEmpty() || !difference.gone().isEmpty();
        return new SubmittedChangesPage.Line(
                passport.code(),
                passport.title().in(shell.locale()),
                printed(difference.was(), passport, shell),
                printed(difference.now(), passport, shell),
                difference(difference, shell),
                difference.added().size(),
                difference.gone().size(),
                records ? SubmittedLinks.changes(head.id(), passport.code()) : null,
                records ? summary(head, difference, shell, look) : List.of());
    }

    private static @Nullable String difference(Difference difference, Shell shell) {
        var was = difference.was();
        var now = difference.now();
        var unit = difference.passport().unit();
        return was == null || now == null || unit == Unit.STATEMENT
                ? null
                : Printed.change(now.subtract(was), unit, shell);
    }

    private List<String> summary(Submission head, Difference difference, Shell shell, Change look) {
        var counts =
                new HashMap<String, Integer>(Why.counted(explained(head, difference, difference.gone(), true, look)));
        Why.counted(explained(head, difference, difference.added(), false, look))
                .forEach((event, number) -> counts.merge(event, number, Integer::sum));
        return Why.byNumber(counts).stream()
                .map(event -> shell.t("audit.event." + event) + ": " + shell.number(counts.get(event)))
                .toList();
    }

    private Map<UUID, List<Traces.Trace>> explained(
            Submission head, Difference difference, List<UUID> records, boolean gone, Change look) {
        return why.of(
                look.institution(),
                head.at(),
                difference.counted().kind(),
                records.stream().limit(MOST_EXPLAINED).toList(),
                gone);
    }

    @GetMapping(SubmittedLinks.PLACE + "/{id}/changes/{code}")
    Html change(@PathVariable UUID id, @PathVariable String code, Shell shell, Change look) {
        var head = store.find(look.user(), id);
        var difference = compare.difference(look.user(), head, code, look.today());
        var passport = difference.passport();
        journal.viewed(look, new SubmittedController.SubmittedNumberOpened(id, code), id);
        return Html.page(templates.reportsSubmissionChange(new SubmittedChangePage(
                shell,
                head,
                code,
                passport.title().in(shell.locale()),
                printed(difference.was(), passport, shell),
                printed(difference.now(), passport, shell),
                side(head, difference, difference.added(), false, shell, look),
                side(head, difference, difference.gone(), true, shell, look))));
    }

    private SubmittedChangePage.Side side(
            Submission head, Difference difference, List<UUID> all, boolean gone, Shell shell, Change look) {
        var shown = all.stream().limit(MOST_SHOWN).toList();
        var traces = explained(head, difference, shown, gone, look);
        var known = names.of(difference.counted().kind(), shown, look.user(), shell);
        var about = new HashSet<UUID>();
        traces.values().forEach(each -> each.forEach(trace -> about.addAll(trace.about())));
        var subjects = names.subjects(about, look.user());
        var records = new ArrayList<SubmittedChangePage.Explained>();
        for (var record : shown) {
            records.add(new SubmittedChangePage.Explained(
                    known.getOrDefault(record, Named.unknown(record)),
                    traces.getOrDefault(record, List.of()).stream()
                            .map(each -> reason(each, subjects, shell))
                            .toList()));
        }
        return new SubmittedChangePage.Side(all.size(), records);
    }

    private SubmittedChangePage.Reason reason(Traces.Trace trace, Map<UUID, Subjects.Subject> subjects, Shell shell) {
        return new SubmittedChangePage.Reason(
                shell.t("audit.event." + trace.event()),
                signed.line(trace.account(), trace.at(), shell),
                trace.reason(),
                trace.about().stream()
                        .map(subjects::get)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList());
    }

    private static String printed(@Nullable BigDecimal value, Passport passport, Shell shell) {
        return value == null ? shell.t("reports.no-data") : Printed.number(value, passport.unit(), shell);
    }
}
