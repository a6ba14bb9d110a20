package opora.reports.submission;

import gg.jte.generated.precompiled.Templates;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.Slice;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Question;
import opora.reports.narrative.Told;
import opora.reports.page.Days;
import opora.reports.page.Printed;
import opora.reports.page.ReportLinks;
import opora.reports.page.Rows;
import opora.reports.page.Signed;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows a report as it was handed in, and the records its numbers counted. */
@Controller
@Requires(ReportsPermissions.VIEW)
class SubmittedController {

    private final SubmissionStore store;
    private final FrozenStore frozen;
    private final Passports passports;
    private final RecordNames names;
    private final Journal journal;
    private final Signed signed;
    private final Templates templates;

    SubmittedController(
            SubmissionStore store,
            FrozenStore frozen,
            Passports passports,
            RecordNames names,
            Journal journal,
            Signed signed,
            Templates templates) {
        this.store = store;
        this.frozen = frozen;
        this.passports = passports;
        this.names = names;
        this.journal = journal;
        this.signed = signed;
        this.templates = templates;
    }

    /** Somebody looked at the names behind a submitted number. */
    record SubmittedNumberOpened(UUID submission, String code) implements JournalEvent {}

    @GetMapping(SubmittedLinks.PLACE + "/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var read = frozen.read(look.user(), store.find(look.user(), id));
        var head = read.head();
        var sheet = read.sheet();
        var withdrawal = head.withdrawal();
        var rows = new Rows(sheet, shell, code -> SubmittedLinks.records(id, code));
        return Html.page(templates.reportsSubmissionShow(new SubmittedPage(
                shell,
                head,
                head.title().in(shell.locale()),
                Days.of(head.period(), shell),
                Days.of(head.period().previous(), shell),
                signed.kept(head.submitter(), head.at(), shell),
                withdrawal == null
                        ? null
                        : signed.kept(withdrawal.withdrawer(), withdrawal.at(), shell) + ". " + withdrawal.reason(),
                anew(head, look, shell),
                head.isCurrent() && shell.can(ReportsPermissions.SUBMIT),
                rows.parts(),
                Told.of(read.paragraphs(), sheet.report(), sheet::answer, shell),
                statements(read, shell),
                sheet.report().indicators().stream()
                        .map(each -> definition(each, shell))
                        .toList())));
    }

    /** After a withdrawal, unless it has been handed in again already. */
    private @Nullable String anew(Submission head, Change look, Shell shell) {
        if (head.isCurrent()
                || !shell.can(ReportsPermissions.SUBMIT)
                || passports.report(head.report()).isEmpty()
                || store.current(look.user(), head.report(), head.period(), head.scope())
                        .isPresent()) {
            return null;
        }
        var question = new Question(head.period(), head.scope(), look.user(), look.today());
        return SubmittedLinks.PLACE + "/new?report=" + head.report() + "&" + ReportLinks.query(question);
    }

    private static List<SubmittedPage.Answered> statements(Frozen read, Shell shell) {
        return read.statements().stream()
                .flatMap(line -> read.sheet().report().indicator(line.code()).stream()
                        .map(each -> new SubmittedPage.Answered(each.title().in(shell.locale()), line)))
                .toList();
    }

    private static SubmittedPage.Definition definition(Passport passport, Shell shell) {
        return new SubmittedPage.Definition(
                passport.code(),
                passport.version(),
                passport.title().in(shell.locale()),
                passport.definition().in(shell.locale()));
    }

    /** @param after how many records have been shown */
    @GetMapping(SubmittedLinks.PLACE + "/{id}/records/{code}")
    Html records(
            @PathVariable UUID id,
            @PathVariable String code,
            Shell shell,
            Change look,
            @RequestParam(defaultValue = "0") int after) {
        if (after < 0) {
            throw new NotFound();
        }
        var read = frozen.read(look.user(), store.find(look.user(), id));
        var passport = read.sheet().report().indicator(code).orElseThrow(NotFound::new);
        var size = read.sizes().get(code);
        var ids = store.records(look.institution(), id, code, after, Slice.SIZE);
        var known = names.of(size.kind(), ids, look.user(), shell);
        journal.viewed(look, new SubmittedNumberOpened(id, code), id);
        var value = read.sheet().answer(code).value();
        int next = after + Slice.SIZE;
        return Html.page(templates.reportsSubmissionRecords(new SubmittedRecordsPage(
                shell,
                read.head(),
                code,
                passport.title().in(shell.locale()),
                value == null ? null : Printed.number(value, passport.unit(), shell),
                size.records(),
                ids.stream()
                        .map(each -> known.getOrDefault(each, Named.unknown(each)))
                        .toList(),
                next < size.records() ? SubmittedLinks.records(id, code) + "?after=" + next : null)));
    }
}
