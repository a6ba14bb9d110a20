package opora.contracts.control;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractsPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
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

/**
 * A month of control in one table, from the first row to the last by the keyboard: a digit marks a contract and goes on to the next one. Rows
 * are saved together, or one by one while the others stay as typed.
 */
@Controller
@Requires(ContractsPermissions.KEEP)
class ControlController {

    /** Until this day of a month, the month before it is what is controlled. */
    private static final int SUMMED_UP_BY = 10;

    private final ControlSelect contracts;
    private final ControlStore store;
    private final ControlMonth controlMonth;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    ControlController(
            ControlSelect contracts,
            ControlStore store,
            ControlMonth controlMonth,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.contracts = contracts;
        this.store = store;
        this.controlMonth = controlMonth;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    /** A month that cannot be read is the one that is due. */
    @GetMapping(ControlLinks.ALL)
    Html due(@RequestParam @Nullable String month, Change look) {
        return Html.seeOther(ControlLinks.month(read(month).orElseGet(() -> due(look.today()))));
    }

    @GetMapping(ControlLinks.ALL + "/{month}")
    Html show(
            @PathVariable String month,
            ControlFilter filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            Shell shell,
            Change look) {
        var of = month(month);
        var shown = (errors.hasErrors() ? new ControlFilter(null, null) : filter).of(look.user());
        var page = page(of, shown, after, null, shell, look);
        journal.viewed(look, new ControlEvent.ControlOpened(of.toString()));
        return Html.page(templates.contractsControlMonth(page));
    }

    @PostMapping(ControlLinks.ALL + "/{month}")
    Html save(
            @PathVariable String month,
            ControlFilter filter,
            BindingResult ignored,
            @RequestParam @Nullable String after,
            Shell shell,
            Change change) {
        var of = month(month);
        var sent = new ControlFields(forms.typed(), of, change.today());
        var shown = filter.of(change.user());
        var drafts = sent.drafts();
        if (drafts.isEmpty() && !sent.errors.hasErrors()) {
            sent.errors.reject("contracts.control.refused.nothing");
        }
        boolean saved = forms.attempt(sent.errors, () -> {
            ControlRules.mustHaveCome(of, change.today());
            controlMonth.recordAll(drafts, change);
        });
        if (saved) {
            return Html.done(shown.path(of, null), "contracts.control.saved", drafts.size());
        }
        return Html.fix(
                templates.contractsControlMonth(page(of, shown, after, forms.typed(sent.errors), shell, change)));
    }

    /** With scripts the row is put in the place of the old one; without them the page is read again. */
    @PostMapping(ControlLinks.ALL + "/{month}/contracts/{id}")
    Html saveOne(@PathVariable String month, @PathVariable UUID id, Shell shell, Change change) {
        var of = month(month);
        only(contracts.of(change.user(), of, id));
        var sent = new ControlFields(forms.typed(), of, change.today());
        var draft = sent.draft(id);
        if (draft.isEmpty() && !sent.errors.hasErrors()) {
            sent.errors.rejectValue("mark-" + id, "contracts.control.refused.mark", null, null);
        }
        if (forms.attempt(sent.errors, () -> controlMonth.record(draft.orElseThrow(), change))) {
            return Html.page(row(of, id, null, shell, change));
        }
        return Html.fix(row(of, id, forms.typed(sent.errors), shell, change));
    }

    private JteModel row(YearMonth month, UUID id, @Nullable Fields typed, Shell shell, Change change) {
        var row = only(contracts.of(change.user(), month, id));
        var fields = typed == null ? ControlFields.shown(List.of(row), standing(List.of(row), month, change)) : typed;
        return templates.contractsControlRow(new ControlRowPage(
                shell, fields, month, row, typed == null ? shell.t("contracts.control.saved.row") : null));
    }

    private ControlPage page(
            YearMonth month,
            ControlFilter filter,
            @Nullable String after,
            @Nullable Fields typed,
            Shell shell,
            Change look) {
        var slice = contracts.page(look.user(), month, filter, DayKey.of(after));
        var known = ControlFields.shown(slice.rows(), standing(slice.rows(), month, look));
        var values = new HashMap<>(typed == null ? known.values() : typed.values());
        values.put("whose", List.of(String.valueOf(filter.whose())));
        values.put("open", List.of(String.valueOf(Boolean.TRUE.equals(filter.open()))));
        return new ControlPage(
                shell,
                new Fields(
                        values,
                        typed == null ? Map.of() : typed.problems(),
                        typed == null ? List.of() : typed.refusals()),
                month,
                slice.rows(),
                contracts.count(look.user(), month, new ControlFilter(filter.whose(), null)),
                contracts.count(look.user(), month, new ControlFilter(filter.whose(), true)),
                !month.isAfter(YearMonth.from(look.today())),
                look.today(),
                slice.next() == null ? null : filter.path(month, slice.next()));
    }

    private Map<UUID, Standing> standing(List<ControlRow> rows, YearMonth month, Change look) {
        var found = new HashMap<UUID, Standing>();
        store.standing(look.institution(), rows.stream().map(ControlRow::id).toList(), List.of(month.atDay(1)))
                .forEach(each -> found.put(each.contractId(), each));
        return found;
    }

    private static ControlRow only(List<ControlRow> rows) {
        return rows.stream().findFirst().orElseThrow(NotFound::new);
    }

    private static YearMonth due(LocalDate today) {
        var month = YearMonth.from(today);
        return today.getDayOfMonth() <= SUMMED_UP_BY ? month.minusMonths(1) : month;
    }

    private static YearMonth month(String text) {
        return read(text).orElseThrow(NotFound::new);
    }

    private static Optional<YearMonth> read(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(YearMonth.parse(text)).filter(ControlController::near);
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    private static boolean near(YearMonth month) {
        return month.getYear() >= 2000 && month.getYear() <= 2100;
    }
}
