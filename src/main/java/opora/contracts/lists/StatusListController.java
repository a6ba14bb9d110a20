package opora.contracts.lists;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.contracts.ContractsPermissions;
import opora.contracts.FormStatusList;
import opora.contracts.StatusListDraft;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.paging.DayKey;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Questionnaires;
import opora.surveys.WhoAnswered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Citizens who need a change of their status: formed from those who answered yes, kept by hand, put on paper (SCN-06). */
@Controller
@Requires(ContractsPermissions.VIEW)
class StatusListController {

    static final String PATH = "/contracts/status-lists";
    private static final String QUESTIONNAIRE = "yugorsk-2021";
    private static final String YES = "yes";

    private final StatusLists lists;
    private final FormStatusList formStatusList;
    private final Questionnaires questionnaires;
    private final WhoAnswered answered;
    private final Forms forms;
    private final Templates templates;

    StatusListController(
            StatusLists lists,
            FormStatusList formStatusList,
            Questionnaires questionnaires,
            WhoAnswered answered,
            Forms forms,
            Templates templates) {
        this.lists = lists;
        this.formStatusList = formStatusList;
        this.questionnaires = questionnaires;
        this.answered = answered;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html all(@RequestParam @Nullable String after, Shell shell, Change look) {
        var known = Map.of(
                "key", Ids.next(),
                "formedOn", look.today(),
                "periodFrom", look.today().withDayOfYear(1),
                "periodTo", look.today());
        return Html.page(all(forms.filled(known), after, shell, look));
    }

    @PostMapping(PATH)
    @Requires(ContractsPermissions.KEEP)
    Html form(@Valid StatusListForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> formStatusList.form(draft(form, change), change))
                .map(id -> Html.done(PATH + "/" + id, "contracts.list.formed"))
                .orElseGet(() -> Html.fix(all(forms.typed(errors), null, shell, change)));
    }

    @GetMapping(PATH + "/{id}")
    Html show(@PathVariable UUID id, Shell shell, Change look) {
        return Html.page(page(id, Fields.BLANK, shell, look));
    }

    @PostMapping(PATH + "/{id}/members")
    @Requires(ContractsPermissions.KEEP)
    Html add(@PathVariable UUID id, MemberForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> add(id, form, change))
                ? Html.done(PATH + "/" + id, "contracts.list.changed")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    @PostMapping(PATH + "/{id}/members/{member}/removal")
    @Requires(ContractsPermissions.KEEP)
    Html remove(
            @PathVariable UUID id,
            @PathVariable UUID member,
            ListRemovalForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var reason = Objects.requireNonNullElse(form.reason(), "");
        return forms.attempt(errors, () -> formStatusList.remove(id, member, reason, change))
                ? Html.done(PATH + "/" + id, "contracts.list.changed")
                : Html.fix(page(id, forms.typed(errors), shell, change));
    }

    private void add(UUID id, MemberForm form, Change change) {
        if (form.personId() == null) {
            throw new Refused("contracts.refused.citizen").on("personId");
        }
        formStatusList.add(
                id,
                new StatusListDraft.Listed(
                        form.personId(),
                        StatusListDraft.Source.HAND,
                        null,
                        Objects.requireNonNullElse(form.reason(), "")),
                change);
    }

    /** Without a question the list begins empty and is filled by hand. */
    private StatusListDraft draft(StatusListForm form, Change change) {
        var question = Objects.requireNonNullElse(form.question(), "");
        var members = question.isEmpty()
                ? List.<StatusListDraft.Listed>of()
                : answered.last(change.user(), QUESTIONNAIRE, question, form.periodFrom(), form.periodTo()).stream()
                        .filter(each -> each.chose(YES))
                        .map(each -> new StatusListDraft.Listed(
                                each.personId(), StatusListDraft.Source.SURVEY, each.on(), ""))
                        .toList();
        return new StatusListDraft(
                Objects.requireNonNull(form.key()),
                Objects.requireNonNull(form.formedOn()),
                Objects.requireNonNull(form.periodFrom()),
                Objects.requireNonNull(form.periodTo()),
                question.isEmpty() ? "" : QUESTIONNAIRE,
                question,
                null,
                members);
    }

    private JteModel all(Fields fields, @Nullable String after, Shell shell, Change look) {
        var slice = lists.page(look.user(), DayKey.of(after));
        var questions = questionnaires
                .byCode(look.institution(), QUESTIONNAIRE)
                .map(each -> each.body().questions().stream()
                        .filter(question -> question.option(YES).isPresent())
                        .map(question -> new Choice(question.code(), question.text()))
                        .toList())
                .orElse(List.of());
        return templates.contractsListsAll(new StatusListsPage(
                shell, fields, slice, questions, slice.next() == null ? null : PATH + "?after=" + slice.next()));
    }

    private JteModel page(UUID id, Fields fields, Shell shell, Change look) {
        var list = lists.find(look.user(), id).orElseThrow(NotFound::new);
        return templates.contractsListsShow(new StatusListPage(
                shell, fields, list, lists.members(look.user(), id), lists.citizens(look.user(), list.formedOn())));
    }
}
