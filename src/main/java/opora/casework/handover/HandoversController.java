package opora.casework.handover;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The offers one has to answer: told here, for the family itself may not be in reach yet. */
@Controller
@Requires(HandoverPermissions.ANSWER)
class HandoversController {

    static final String PATH = "/casework/handovers";
    private static final int DAYS_TOLD = 14;

    private final Handovers handovers;
    private final HandoverStore store;
    private final Forms forms;
    private final Templates templates;

    HandoversController(Handovers handovers, HandoverStore store, Forms forms, Templates templates) {
        this.handovers = handovers;
        this.store = store;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PATH)
    Html list(Shell shell, Change look) {
        return Html.page(page(Fields.BLANK, shell, look));
    }

    @PostMapping("/families/{id}/casework/handover/acceptance")
    Html accept(
            @PathVariable UUID id, HandoverForms.AnswerForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> handovers.accept(id, change))
                ? Html.done("/families/" + id + "/casework", "casework.handover.was-accepted")
                : Html.fix(page(forms.typed(errors), shell, change));
    }

    @PostMapping("/families/{id}/casework/handover/refusal")
    Html decline(
            @PathVariable UUID id, HandoverForms.AnswerForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> handovers.decline(id, HandoverForms.text(form.answer()), change))
                ? Html.done(PATH, "casework.handover.was-declined")
                : Html.fix(page(forms.typed(errors), shell, change));
    }

    private JteModel page(Fields fields, Shell shell, Change look) {
        var user = look.user();
        var mine = store.to(user);
        List<Handover> others = shell.can(HandoverPermissions.ASSIGN)
                ? store.inReach(user).stream()
                        .filter(each -> !mine.contains(each))
                        .toList()
                : List.of();
        return templates.caseworkHandoverList(
                new HandoversPage(shell, mine, store.from(user, look.today().minusDays(DAYS_TOLD)), others, fields));
    }
}
