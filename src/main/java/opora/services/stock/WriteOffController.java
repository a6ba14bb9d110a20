package opora.services.stock;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
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
import opora.services.aid.AidPermissions;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Goods written off, and put back when that was a mistake. */
@Controller
@Requires(AidPermissions.RECORD)
class WriteOffController {

    private final GoodsStore store;
    private final WriteOffGoods writeOffGoods;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    WriteOffController(GoodsStore store, WriteOffGoods writeOffGoods, Forms forms, Clock clock, Templates templates) {
        this.store = store;
        this.writeOffGoods = writeOffGoods;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/stock/{id}/write-off")
    Html blank(@PathVariable UUID id, Shell shell, User user) {
        var good = good(user, id);
        var fields = forms.filled(Map.of("key", Ids.next(), "on", LocalDate.now(clock), "quantity", good.onHand()));
        return Html.page(templates.servicesStockWriteOff(new WriteOffPage(shell, fields, good)));
    }

    @PostMapping("/stock/{id}/write-off")
    Html writeOff(@PathVariable UUID id, @Valid WriteOffForm form, BindingResult errors, Shell shell, Change change) {
        var done = forms.attempt(
                errors,
                () -> writeOffGoods.writeOff(
                        Objects.requireNonNull(form.key()),
                        id,
                        Objects.requireNonNull(form.quantity()),
                        Objects.requireNonNull(form.on()),
                        change));
        if (done) {
            return Html.done("/stock/" + id, "services.stock.written-off");
        }
        return Html.fix(
                templates.servicesStockWriteOff(new WriteOffPage(shell, forms.typed(errors), good(change.user(), id))));
    }

    @GetMapping("/stock/{id}/write-off/{movement}")
    Html reason(@PathVariable UUID id, @PathVariable UUID movement, Shell shell, User user) {
        return Html.page(templates.servicesStockTakeBack(page(id, movement, shell, Fields.BLANK, user)));
    }

    @PostMapping("/stock/{id}/write-off/{movement}")
    Html takeBack(
            @PathVariable UUID id,
            @PathVariable UUID movement,
            @Valid TakeBackForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        if (forms.attempt(errors, () -> {
            writeOffGoods.takeBack(movement, change);
        })) {
            return Html.done("/stock/" + id, "services.stock.taken-back");
        }
        return Html.fix(templates.servicesStockTakeBack(page(id, movement, shell, forms.typed(errors), change.user())));
    }

    private WriteOffBackPage page(UUID id, UUID movement, Shell shell, Fields fields, User user) {
        var found = store.movements(user, id).stream()
                .filter(each -> each.id().equals(movement) && !each.isIssue() && !each.voided())
                .findFirst()
                .orElseThrow(NotFound::new);
        return new WriteOffBackPage(shell, fields, good(user, id), found);
    }

    private GoodRow good(User user, UUID id) {
        return store.find(user.institutionId(), id).orElseThrow(NotFound::new);
    }
}
