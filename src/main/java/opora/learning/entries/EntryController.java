package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.learning.EntryBook;
import opora.learning.EntryDraft;
import opora.learning.LearningPermissions;
import opora.learning.Register;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of an entry. A register says which form it has, what the form is filled with, and what the card shows. */
@Requires(LearningPermissions.EDIT)
abstract class EntryController<F extends EntryForm<D>, D extends EntryDraft> {

    private final EntryBook<D, ?> book;
    final EntryDesk desk;

    EntryController(EntryBook<D, ?> book, EntryDesk desk) {
        this.book = book;
        this.desk = desk;
    }

    /** The form of the register. */
    abstract JteModel form(LearningFormPage page);

    /** What the fields of the form hold for a known entry. */
    abstract Map<String, @Nullable Object> known(D draft);

    /** What stands in the heading of the card. */
    abstract String title(D draft, Shell shell);

    abstract void describe(D draft, Facts facts, User user);

    /** What hangs on the entry beside what was typed into its form. */
    void describeMore(UUID id, Facts facts, User user) {}

    /** What a new entry begins with. */
    Map<String, @Nullable Object> begun() {
        return Map.of("on", desk.today(), "status", "held");
    }

    @GetMapping("/new")
    Html blank(Shell shell, User user) {
        return Html.page(form(desk.form(shell, user, register(), null, desk.forms.filled(begun()))));
    }

    /** @param again set by the button that goes on with the next entry */
    @PostMapping("/new")
    Html add(
            @Valid F form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String again,
            Shell shell,
            User user,
            Change change) {
        return desk.forms
                .attempt(errors, () -> book.add(form.draft(), change))
                .map(id -> Html.done(
                        again == null ? register().path(id) : register().path() + "/new", "learning.added"))
                .orElseGet(() -> Html.fix(form(desk.form(shell, user, register(), null, desk.forms.typed(errors)))));
    }

    @GetMapping("/{id}")
    @Requires(LearningPermissions.VIEW)
    Html card(@PathVariable UUID id, Shell shell, User user) {
        var kept = kept(id, user);
        var facts = new Facts(shell, desk.names(user.institutionId()));
        describe(kept.draft(), facts, user);
        describeMore(id, facts, user);
        var voided = kept.voided();
        return Html.page(desk.templates.learningCard(new LearningCardPage(
                shell,
                register(),
                id,
                title(kept.draft(), shell),
                facts.all(),
                desk.signature(kept.recordedBy(), kept.recordedAt(), shell),
                voided == null
                        ? null
                        : new LearningCardPage.Voided(
                                voided.reason(), desk.signature(voided.by(), voided.at(), shell)))));
    }

    @GetMapping("/{id}/correction")
    Html correction(@PathVariable UUID id, Shell shell, User user) {
        var fields = desk.forms.filled(known(kept(id, user).draft()));
        return Html.page(form(desk.form(shell, user, register(), id, fields)));
    }

    @PostMapping("/{id}/correction")
    Html correct(@PathVariable UUID id, @Valid F form, BindingResult errors, Shell shell, User user, Change change) {
        if (desk.forms.attempt(errors, () -> book.correct(id, form.draft(), change))) {
            return Html.done(register().path(id), "learning.corrected");
        }
        return Html.fix(form(desk.form(shell, user, register(), id, desk.forms.typed(errors))));
    }

    @GetMapping("/{id}/void")
    Html reason(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(voiding(id, Fields.BLANK, shell, user));
    }

    @PostMapping("/{id}/void")
    Html voidIt(
            @PathVariable UUID id,
            @Valid VoidEntryForm form,
            BindingResult errors,
            Shell shell,
            User user,
            Change change) {
        if (desk.forms.attempt(errors, () -> book.voidIt(id, change))) {
            return Html.done(register().path(id), "learning.void.done");
        }
        return Html.fix(voiding(id, desk.forms.typed(errors), shell, user));
    }

    private JteModel voiding(UUID id, Fields fields, Shell shell, User user) {
        var title = title(kept(id, user).draft(), shell);
        return desk.templates.learningVoiding(new LearningVoidPage(shell, fields, register(), id, title));
    }

    private EntryBook.Kept<D> kept(UUID id, User user) {
        return book.find(user.institutionId(), id).orElseThrow(NotFound::new);
    }

    private Register register() {
        return book.register();
    }
}
