package opora.services.stock;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.services.aid.AidChoiceStore;
import opora.services.aid.AidPermissions;
import opora.services.aid.FamilyChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goods issued to a family, for a request or without one. */
@Controller
@Requires(AidPermissions.RECORD)
class IssueController {

    private final IssueGoods issueGoods;
    private final GoodsStore store;
    private final GoodsWishes wishes;
    private final FamilyChoice families;
    private final AidChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    IssueController(
            IssueGoods issueGoods,
            GoodsStore store,
            GoodsWishes wishes,
            FamilyChoice families,
            AidChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.issueGoods = issueGoods;
        this.store = store;
        this.wishes = wishes;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/stock/{id}/issue")
    Html blank(
            @PathVariable UUID id,
            @RequestParam @Nullable UUID family,
            @RequestParam @Nullable UUID request,
            Shell shell,
            User user) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", LocalDate.now(clock));
        known.put("quantity", 1);
        known.put("employeeId", user.employeeId());
        known.put("requestId", request);
        var fields = forms.filled(known);
        return Html.page(
                form(id, shell, user, family == null ? fields : families.chosen(fields, user, "family:" + family)));
    }

    @Asks
    @PostMapping(value = "/stock/{id}/issue", params = "find")
    Html find(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(form(id, shell, user, families.searched(forms.typed(), user)));
    }

    @Asks
    @PostMapping(value = "/stock/{id}/issue", params = "pick")
    Html pick(@PathVariable UUID id, @RequestParam String pick, Shell shell, User user) {
        return Html.page(form(id, shell, user, families.chosen(forms.typed(), user, pick)));
    }

    @PostMapping("/stock/{id}/issue")
    Html issue(
            @PathVariable UUID id, @Valid IssueForm form, BindingResult errors, Shell shell, User user, Change change) {
        var aid = forms.attempt(
                errors, () -> issueGoods.issue(Objects.requireNonNull(form.key()), form.draft(id), change));
        return aid.map(issued -> Html.done("/aid/" + issued, "services.stock.issued"))
                .orElseGet(() -> Html.fix(form(id, shell, user, forms.typed(errors))));
    }

    private JteModel form(UUID id, Shell shell, User user, Fields fields) {
        var good = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        var household = families.household(user, fields).orElse(null);
        return templates.servicesStockIssue(new GoodsIssuePage(
                shell,
                fields,
                good,
                household,
                families.found(user, fields),
                household == null ? List.of() : requests(shell, user, household.familyId()),
                choices.of(shell, user).employees()));
    }

    private List<Choice> requests(Shell shell, User user, @Nullable UUID family) {
        return family == null
                ? List.of()
                : wishes.waitingOf(user, family).stream()
                        .map(wish -> Choice.of(
                                wish.id(),
                                String.join(" · ", shell.date(wish.on()), shell.t(wish.categoryKey()), wish.wish())))
                        .toList();
    }
}
