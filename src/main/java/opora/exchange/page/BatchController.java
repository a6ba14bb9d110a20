package opora.exchange.page;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.exchange.ExchangePermissions;
import opora.exchange.batch.BatchStore;
import opora.exchange.batch.Imports;
import opora.exchange.batch.RejectedRows;
import opora.exchange.batch.Sentences;
import opora.exchange.batch.StagedRows;
import opora.exchange.batch.StagedRows.Staged;
import opora.exchange.sheets.Problem;
import opora.exchange.sheets.Sheets;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.access.User;
import opora.platform.paging.Slice;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One workbook on its way in: its preview, its progress, and what can be done with it. */
@Controller
@RequestMapping(ImportController.PATH + "/{id}")
@Requires(ExchangePermissions.IMPORT)
class BatchController {

    private final Imports imports;
    private final BatchStore batches;
    private final StagedRows rows;
    private final RejectedRows rejected;
    private final Sentences sentences;
    private final Journal journal;
    private final Policy policy;
    private final Families families;
    private final Clock clock;
    private final Templates templates;

    BatchController(
            Imports imports,
            BatchStore batches,
            StagedRows rows,
            RejectedRows rejected,
            Sentences sentences,
            Journal journal,
            Policy policy,
            Families families,
            Clock clock,
            Templates templates) {
        this.imports = imports;
        this.batches = batches;
        this.rows = rows;
        this.rejected = rejected;
        this.sentences = sentences;
        this.journal = journal;
        this.policy = policy;
        this.families = families;
        this.clock = clock;
        this.templates = templates;
    }

    /** Rows with the data of families were taken home by somebody: the journal says by whom. */
    record RejectedRowsDownloaded(UUID batch) implements JournalEvent {}

    @GetMapping
    Html show(@PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Shell shell, User user) {
        return Html.page(templates.exchangeBatch(page(id, after, shell, user)));
    }

    /** The part of the page that changes while the work goes on. */
    @GetMapping("/progress")
    Html progress(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.exchangeBatchState(page(id, null, shell, user)));
    }

    @PostMapping("/taking")
    Html take(@PathVariable UUID id, Change change) {
        imports.take(id, change);
        return Html.seeOther(ImportController.PATH + "/" + id);
    }

    @PostMapping("/undoing")
    Html undo(@PathVariable UUID id, Change change) {
        imports.undo(id, change);
        return Html.seeOther(ImportController.PATH + "/" + id);
    }

    @PostMapping("/discarding")
    Html discard(@PathVariable UUID id, Change change) {
        imports.discard(id, change);
        return Html.done(ImportController.PATH, "exchange.batch.discarded");
    }

    @PostMapping("/resuming")
    Html resume(@PathVariable UUID id, Change change) {
        imports.resume(id, change);
        return Html.seeOther(ImportController.PATH + "/" + id);
    }

    @StepUp
    @GetMapping("/rejected.xlsx")
    Html rejected(@PathVariable UUID id, Shell shell, Change change) {
        policy.mustFind(change.user(), ExchangePermissions.IMPORT, RecordFacts.ofInstitution());
        var institution = change.institution();
        var batch = batches.find(institution, id).orElseThrow(NotFound::new);
        journal.exported(change, new RejectedRowsDownloaded(id), rows.badRows(institution, id), List.of(id));
        return Html.download(
                shell.t("exchange.rejected.file"),
                ImportController.WORKBOOK,
                out -> rejected.writeTo(
                        out,
                        institution,
                        id,
                        shell.locale(),
                        new RejectedRows.Reader(
                                families.readsSensitiveOfReach(change.user()),
                                batch.startedBy().equals(change.by()))));
    }

    private BatchPage page(UUID id, @Nullable String after, Shell shell, User user) {
        policy.mustFind(user, ExchangePermissions.IMPORT, RecordFacts.ofInstitution());
        var batch = batches.find(user.institutionId(), id).orElseThrow(NotFound::new);
        var bad = batch.isRunning() ? new Slice<Staged>(List.of(), null) : bad(id, after, user);
        var next = bad.next() == null ? null : ImportController.PATH + "/" + id + "?after=" + bad.next();
        return new BatchPage(
                shell,
                batch,
                batches.sheets(user.institutionId(), id),
                batch.notes().refusals().stream()
                        .map(problem -> sentences.of(problem, shell.locale()))
                        .toList(),
                bad.rows().stream()
                        .flatMap(row -> cells(row, families.readsSensitiveOfReach(user), shell).stream())
                        .toList(),
                next,
                batch.isAbandoned(OffsetDateTime.now(clock)));
    }

    /** @param after place of the sheet and number of the row, such as 7-214 */
    private Slice<Staged> bad(UUID id, @Nullable String after, User user) {
        var parts = Objects.requireNonNullElse(after, "0-0").split("-");
        boolean readable = parts.length == 2 && parts[0].matches("[0-9]{1,3}") && parts[1].matches("[0-9]{1,8}");
        int place = readable ? Integer.parseInt(parts[0]) : 0;
        int row = readable ? Integer.parseInt(parts[1]) : 0;
        return Slice.of(
                rows.bad(user.institutionId(), id, place, row, Slice.SIZE + 1),
                staged ->
                        Sheets.place(staged.row().sheet()) + "-" + staged.row().number());
    }

    private List<BatchPage.BadCell> cells(Staged staged, boolean sensitive, Shell shell) {
        var cells = new ArrayList<BatchPage.BadCell>();
        var sheet = staged.row().sheet();
        for (Problem problem : staged.problems()) {
            var column = problem.column().isEmpty()
                    ? ""
                    : sheet.column(problem.column()).heading();
            cells.add(new BatchPage.BadCell(
                    sheet.title(), staged.row().number(), column, sentences.of(problem, shell.locale(), sensitive)));
        }
        return cells;
    }
}
