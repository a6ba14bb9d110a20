package opora.services.aid;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.text.Numbers;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Papers for the families' signatures: the sheet of a day, and the receipt of one record. */
@Controller
@Requires(AidPermissions.VIEW)
class AidSheetController {

    private final AidListStore store;
    private final DSLContext db;
    private final Journal journal;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    AidSheetController(
            AidListStore store, DSLContext db, Journal journal, Forms forms, Clock clock, Templates templates) {
        this.store = store;
        this.db = db;
        this.journal = journal;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    public record SheetDay(@Nullable LocalDate on) {}

    record AidSheetPrinted(LocalDate on) implements JournalEvent {}

    @GetMapping("/aid/sheet")
    Html ofDay(SheetDay day, BindingResult errors, Shell shell, Change look) {
        var user = look.user();
        var on = day.on() == null ? LocalDate.now(clock) : day.on();
        var fields = errors.hasErrors() ? forms.typed(errors) : forms.filled(Map.of("on", on));
        var rows = errors.hasErrors() ? List.<AidRow>of() : store.ofDay(user, on);
        var page = page(shell, user, fields, on, rows, null);
        journal.printed(
                look,
                new AidSheetPrinted(on),
                rows.stream()
                        .flatMap(row -> Stream.of(row.familyId(), row.personId()))
                        .filter(Objects::nonNull)
                        .toList());
        return errors.hasErrors()
                ? Html.fix(templates.servicesAidSheet(page))
                : Html.page(templates.servicesAidSheet(page));
    }

    @GetMapping("/aid/{id}/receipt")
    Html receipt(@PathVariable UUID id, Shell shell, Change look) {
        var aid =
                store.find(look.user(), id).filter(each -> !each.row().voided()).orElseThrow(NotFound::new);
        journal.printed(look, new AidRecordController.AidOpened(id), Arrays.asList(aid.subjects()));
        var row = aid.row();
        return Html.page(
                templates.servicesAidSheet(page(shell, look.user(), Fields.BLANK, row.on(), List.of(row), row)));
    }

    private AidSheetPage page(
            Shell shell, User user, Fields fields, LocalDate on, List<AidRow> rows, @Nullable AidRow receiptOf) {
        var total = rows.stream().map(AidRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(user.institutionId()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return new AidSheetPage(
                shell, fields, institution, on, rows, Numbers.roubles(total, shell.locale()), receiptOf);
    }
}
