package opora.casework.journal;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.casework.CaseworkPermissions;
import opora.casework.monitoring.CaseChoices;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.paging.DayKey;
import opora.platform.paging.Slice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Журнал семей, находящихся на сопровождении»: on the screen, on paper and as a workbook. */
@Controller
@Requires(CaseworkPermissions.VIEW)
class FamiliesJournalController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FamiliesJournal families;
    private final CaseChoices choices;
    private final Journal journal;
    private final DSLContext db;
    private final Forms forms;
    private final Templates templates;

    FamiliesJournalController(
            FamiliesJournal families,
            CaseChoices choices,
            Journal journal,
            DSLContext db,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.choices = choices;
        this.journal = journal;
        this.db = db;
        this.forms = forms;
        this.templates = templates;
    }

    record FamiliesJournalPrinted(LocalDate from, LocalDate to) implements JournalEvent {}

    record FamiliesJournalTaken(LocalDate from, LocalDate to) implements JournalEvent {}

    /** A filter that cannot be read is told beside its field, and the journal of this year is shown. */
    @GetMapping(JournalDays.PATH)
    Html show(
            JournalDays filter,
            BindingResult errors,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "1") int line,
            Shell shell,
            Change look) {
        var days = readable(filter, errors, look);
        var slice = families.page(look.user(), days, DayKey.of(after), Slice.SIZE);
        var next = slice.next() == null
                ? null
                : days.path("") + "&after=" + slice.next() + "&line="
                        + (line + slice.rows().size());
        var page = new FamiliesJournalPage(
                shell,
                errors.hasErrors() ? forms.typed(errors) : forms.filled(days.shown()),
                days,
                slice.rows(),
                line,
                choices.sections(look.user()),
                next);
        return errors.hasErrors()
                ? Html.fix(templates.caseworkJournalShow(page))
                : Html.page(templates.caseworkJournalShow(page));
    }

    @StepUp
    @GetMapping(JournalDays.PATH + "/paper")
    Html paper(JournalDays filter, BindingResult errors, Shell shell, Change look) {
        var days = readable(filter, errors, look);
        journal.printed(
                look,
                new FamiliesJournalPrinted(Objects.requireNonNull(days.from()), Objects.requireNonNull(days.to())),
                families.families(look.user(), days));
        var rows = new ArrayList<FamiliesJournalRow>();
        families.all(look.user(), days, rows::add);
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return Html.page(templates.caseworkJournalPaper(new JournalPaperPage(shell, institution, days, rows)));
    }

    @StepUp
    @GetMapping(JournalDays.PATH + ".xlsx")
    Html workbook(JournalDays filter, BindingResult errors, Shell shell, Change look) {
        var days = readable(filter, errors, look);
        var shown = families.families(look.user(), days);
        journal.exported(
                look,
                new FamiliesJournalTaken(Objects.requireNonNull(days.from()), Objects.requireNonNull(days.to())),
                shown.size(),
                shown);
        return Html.download(
                shell.t("casework.journal.file"),
                WORKBOOK,
                new JournalWorkbook(families, days, look.user(), shell)::write);
    }

    private static JournalDays readable(JournalDays filter, BindingResult errors, Change look) {
        return (errors.hasErrors() ? new JournalDays(null, null, null) : filter).of(look.today());
    }
}
