package opora.casework.signals;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import opora.audit.Journal;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How long signals about nobody of the register are kept, which may go, their erasing and its act. */
@Controller
@Requires(PeoplePermissions.ERASE)
class KeepingController {

    static final String PATH = "/signals/retention";

    private final KeepingStore store;
    private final EraseSignals eraseSignals;
    private final Policy policy;
    private final Journal journal;
    private final DSLContext db;
    private final Forms forms;
    private final Templates templates;

    KeepingController(
            KeepingStore store,
            EraseSignals eraseSignals,
            Policy policy,
            Journal journal,
            DSLContext db,
            Forms forms,
            Templates templates) {
        this.store = store;
        this.eraseSignals = eraseSignals;
        this.policy = policy;
        this.journal = journal;
        this.db = db;
        this.forms = forms;
        this.templates = templates;
    }

    record TermForm(@Nullable String kind, @Nullable Integer years) {}

    record ErasureOfSignals(@Nullable String kind, @Nullable Integer seen) {}

    @GetMapping(PATH)
    Html show(Shell shell, Change look) {
        return Html.page(page(Fields.BLANK, shell, look));
    }

    @PostMapping(PATH)
    @StepUp
    Html keep(TermForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> eraseSignals.keep(
                                Objects.requireNonNullElse(form.kind(), ""),
                                Objects.requireNonNullElse(form.years(), 0),
                                change))
                ? Html.done(PATH, "casework.keeping.saved")
                : Html.fix(page(forms.typed(errors), shell, change));
    }

    @PostMapping(PATH + "/erasure")
    @StepUp(because = "casework.keeping.step-up")
    Html erase(ErasureOfSignals form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(
                        errors,
                        () -> eraseSignals.erase(
                                Objects.requireNonNullElse(form.kind(), ""),
                                Objects.requireNonNullElse(form.seen(), 0),
                                change))
                .map(number -> Html.done(PATH + "/act?number=" + number, "casework.keeping.done"))
                .orElseGet(() -> Html.fix(page(forms.typed(errors), shell, change)));
    }

    /** Without a number, the last one. */
    @GetMapping(PATH + "/act")
    Html act(@RequestParam(defaultValue = "0") int number, Shell shell, Change look) {
        policy.mustFind(look.user(), PeoplePermissions.ERASE, RecordFacts.ofInstitution());
        var act = store.act(look.institution(), number).orElse(null);
        journal.viewed(look, new SignalEvent.SignalErasureViewed(number));
        var operator = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return Html.page(templates.caseworkSignalsErasure(new SignalErasureActPage(shell, act, operator)));
    }

    private JteModel page(Fields typed, Shell shell, Change look) {
        policy.mustFind(look.user(), PeoplePermissions.ERASE, RecordFacts.ofInstitution());
        var kinds = store.terms(look.institution()).stream()
                .map(term -> {
                    var last = look.today().minusYears(term.years());
                    return new KeepingPage.Kind(term, last, store.due(look.institution(), term, last));
                })
                .toList();
        var shown = kinds.stream()
                .flatMap(each -> each.shown().stream())
                .map(KeepingPage.Due::id)
                .toList();
        journal.searched(look, new SignalEvent.SignalRetentionOpened(shown.size()), shown.size(), shown);
        return templates.caseworkSignalsRetention(
                new KeepingPage(shell, withTerms(typed, kinds), kinds, store.acts(look.institution())));
    }

    /** Each kind has a field of its own: what was typed into one of them stays, the others are as they are kept. */
    private static Fields withTerms(Fields typed, List<KeepingPage.Kind> kinds) {
        var values = new HashMap<>(typed.values());
        for (var kind : kinds) {
            var code = kind.term().code();
            var own = typed.value("kind").equals(code) && !typed.value("years").isEmpty();
            values.put(
                    "years-" + code,
                    List.of(
                            own
                                    ? typed.value("years")
                                    : String.valueOf(kind.term().years())));
        }
        return new Fields(values, typed.problems(), typed.refusals());
    }
}
