package opora.services.stock;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.services.aid.AidPermissions;
import opora.services.aid.FamilyChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What families ask for: who waits, with what they would be helped, and what was not needed in the end. */
@Controller
@Requires(AidPermissions.RECORD)
class GoodsRequestsController {

    private final RequestGoods requestGoods;
    private final GoodsWishes wishes;
    private final FamilyChoice families;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    GoodsRequestsController(
            RequestGoods requestGoods,
            GoodsWishes wishes,
            FamilyChoice families,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.requestGoods = requestGoods;
        this.wishes = wishes;
        this.families = families;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/stock/requests")
    @Requires(AidPermissions.VIEW)
    Html requests(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam @Nullable String after,
            Shell shell,
            User user) {
        var slice = wishes.page(user, closed, DayKey.of(after));
        var next = slice.next() == null
                ? null
                : "/stock/requests?" + (closed ? "closed=true&" : "") + "after=" + slice.next();
        return Html.page(templates.servicesStockRequests(
                new GoodsRequestsPage(shell, slice.rows(), wishes.open(user, slice.rows()), closed, next)));
    }

    @GetMapping("/stock/requests/new")
    Html blank(@RequestParam @Nullable UUID family, Shell shell, User user) {
        var fields = forms.filled(Map.of("key", Ids.next(), "on", LocalDate.now(clock)));
        return Html.page(
                form(shell, user, family == null ? fields : families.chosen(fields, user, "family:" + family)));
    }

    @Asks
    @PostMapping(value = "/stock/requests/new", params = "find")
    Html find(Shell shell, User user) {
        return Html.page(form(shell, user, families.searched(forms.typed(), user)));
    }

    @Asks
    @PostMapping(value = "/stock/requests/new", params = "pick")
    Html pick(@RequestParam String pick, Shell shell, User user) {
        return Html.page(form(shell, user, families.chosen(forms.typed(), user, pick)));
    }

    @PostMapping("/stock/requests/new")
    Html ask(@Valid RequestForm form, BindingResult errors, Shell shell, User user, Change change) {
        var id =
                forms.attempt(errors, () -> requestGoods.ask(Objects.requireNonNull(form.key()), form.draft(), change));
        return id.map(asked -> Html.done(
                        PeopleLinks.family(Objects.requireNonNull(form.familyId())) + "/aid",
                        "services.stock.requested"))
                .orElseGet(() -> Html.fix(form(shell, user, forms.typed(errors))));
    }

    @GetMapping("/stock/requests/{id}/cancel")
    Html reason(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(
                templates.servicesStockCancel(new CancelGoodsRequestPage(shell, Fields.BLANK, wish(user, id))));
    }

    @PostMapping("/stock/requests/{id}/cancel")
    Html cancel(
            @PathVariable UUID id, @Valid CancelRequestForm form, BindingResult errors, Shell shell, Change change) {
        var wish = wish(change.user(), id);
        if (forms.attempt(errors, () -> requestGoods.cancel(id, change))) {
            return Html.done("/stock/requests", "services.stock.request.cancelled");
        }
        return Html.fix(templates.servicesStockCancel(new CancelGoodsRequestPage(shell, forms.typed(errors), wish)));
    }

    private GoodsWish wish(User user, UUID id) {
        return wishes.find(user, id).orElseThrow(NotFound::new);
    }

    private JteModel form(Shell shell, User user, Fields fields) {
        return templates.servicesStockRequest(new GoodsRequestPage(
                shell, fields, families.household(user, fields).orElse(null), families.found(user, fields)));
    }
}
