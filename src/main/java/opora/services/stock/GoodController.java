package opora.services.stock;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.aid.AidChoiceStore;
import opora.services.aid.AidPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Goods that came in: taken in, corrected, and what became of them. */
@Controller
@Requires(AidPermissions.RECORD)
class GoodController {

    private final GoodsStore store;
    private final GoodsWishes wishes;
    private final ReceiveGoods receiveGoods;
    private final AidChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    GoodController(
            GoodsStore store,
            GoodsWishes wishes,
            ReceiveGoods receiveGoods,
            AidChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.store = store;
        this.wishes = wishes;
        this.receiveGoods = receiveGoods;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/stock/{id}")
    @Requires(AidPermissions.VIEW)
    Html open(@PathVariable UUID id, Shell shell, User user) {
        var good = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        var waiting = wishes.waitingFor(user, id);
        return Html.page(templates.servicesStockGood(
                new GoodPage(shell, good, store.movements(user, id), waiting, wishes.open(user, waiting))));
    }

    @GetMapping("/stock/new")
    Html blank(Shell shell, User user) {
        var fields = forms.filled(Map.of(
                "key",
                Ids.next(),
                "receivedOn",
                LocalDate.now(clock),
                "condition",
                GoodsCondition.GOOD,
                "quantity",
                1));
        return Html.page(form(shell, user, fields, null));
    }

    @PostMapping("/stock/new")
    Html receive(@Valid GoodForm form, BindingResult errors, Shell shell, User user, Change change) {
        var id = forms.attempt(
                errors,
                () -> receiveGoods.receive(Objects.requireNonNullElseGet(form.key(), Ids::next), form.draft(), change));
        return id.map(received -> Html.done("/stock/" + received, "services.stock.received"))
                .orElseGet(() -> Html.fix(form(shell, user, forms.typed(errors), null)));
    }

    @GetMapping("/stock/{id}/edit")
    Html edit(@PathVariable UUID id, Shell shell, User user) {
        var good = store.find(user.institutionId(), id).orElseThrow(NotFound::new);
        var known = new HashMap<String, @Nullable Object>();
        known.put("name", good.name());
        known.put("category", good.category());
        known.put("size", good.size());
        known.put("condition", good.condition());
        known.put("estimate", good.estimate().toPlainString().replace('.', ','));
        known.put("quantity", good.quantity());
        known.put("receivedOn", good.receivedOn());
        known.put("partnerId", good.partnerId());
        known.put("agreement", good.agreementId());
        known.put("note", good.note());
        return Html.page(form(shell, user, forms.filled(known), id));
    }

    @PostMapping("/stock/{id}/edit")
    Html correct(
            @PathVariable UUID id, @Valid GoodForm form, BindingResult errors, Shell shell, User user, Change change) {
        if (forms.attempt(errors, () -> receiveGoods.correct(id, form.draft(), change))) {
            return Html.done("/stock/" + id, "services.stock.corrected");
        }
        return Html.fix(form(shell, user, forms.typed(errors), id));
    }

    private JteModel form(Shell shell, User user, Fields fields, @Nullable UUID id) {
        return templates.servicesStockEdit(new GoodEditPage(shell, fields, id, choices.of(shell, user)));
    }
}
