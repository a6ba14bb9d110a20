package opora.casework.signals;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.documents.Printing;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
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
import org.springframework.web.bind.annotation.PostMapping;

/** The letter to who told: on the screen, on paper and as a document; and that it was sent. */
@Controller
@Requires(SignalPermissions.INFORMANT)
class AnswerController {

    private final DSLContext db;
    private final SignalSelect signals;
    private final AnswerSignal answerSignal;
    private final Printing printing;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    AnswerController(
            DSLContext db,
            SignalSelect signals,
            AnswerSignal answerSignal,
            Printing printing,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.db = db;
        this.signals = signals;
        this.answerSignal = answerSignal;
        this.printing = printing;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record ReplyForm(
            @NotNull @Nullable LocalDate repliedOn,
            @Nullable String replyNumber) {}

    @GetMapping("/signals/{id}/answer")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        var letter = letter(id, shell, look);
        look(letter, look);
        var known = new HashMap<String, Object>();
        known.put("repliedOn", look.today());
        printing.number(AnswerPaper.CODE, id, look).ifPresent(number -> known.put("replyNumber", number));
        return Html.page(templates.caseworkSignalsAnswer(page(letter, forms.filled(known), shell, look)));
    }

    /** Gives a number, so it is no mere look. */
    @PostMapping("/signals/{id}/answer.docx")
    Html document(@PathVariable UUID id, Shell shell, Change look) {
        var letter = letter(id, shell, look);
        AnswerSignal.mustBeAnswerable(
                letter.teller().informant(), letter.card().line().state());
        journal.exported(
                look,
                new SignalEvent.AnswerTaken(id),
                1,
                Arrays.asList(About.of(id, letter.card().familyId())));
        return printing.print(AnswerPaper.CODE, id, letter.card().familyId(), AnswerPaper.values(letter), look);
    }

    @PostMapping("/signals/{id}/answer")
    Html note(@PathVariable UUID id, @Valid ReplyForm form, BindingResult errors, Shell shell, Change change) {
        var letter = letter(id, shell, change);
        var number = Objects.requireNonNullElse(form.replyNumber(), "");
        return forms.attempt(
                        errors, () -> answerSignal.note(id, Objects.requireNonNull(form.repliedOn()), number, change))
                ? Html.done(letter.card().path(), "casework.answer.noted")
                : Html.fix(templates.caseworkSignalsAnswer(page(letter, forms.typed(errors), shell, change)));
    }

    private void look(Letter letter, Change look) {
        var card = letter.card();
        journal.printed(
                look, new SignalEvent.InformantViewed(card.id()), List.of(About.of(card.id(), card.familyId())));
    }

    private AnswerPage page(Letter letter, Fields fields, Shell shell, Change look) {
        return new AnswerPage(
                shell,
                fields,
                letter,
                answerSignal.of(look.institution(), letter.card().id()).orElse(null),
                refusal(letter, shell));
    }

    private static @Nullable String refusal(Letter letter, Shell shell) {
        try {
            AnswerSignal.mustBeAnswerable(
                    letter.teller().informant(), letter.card().line().state());
            return null;
        } catch (Refused refused) {
            return shell.t(refused.getMessage());
        }
    }

    private Letter letter(UUID id, Shell shell, Change look) {
        var card = signals.find(look.user(), id, look.today()).orElseThrow(NotFound::new);
        if (!shell.can(SignalPermissions.INFORMANT, card.facts())) {
            throw new NotFound();
        }
        var institution = db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
        return new Letter(shell, institution, card, signals.teller(look.institution(), id));
    }
}
