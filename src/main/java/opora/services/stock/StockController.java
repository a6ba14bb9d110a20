package opora.services.stock;

import gg.jte.generated.precompiled.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.aid.AidPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is on hand for the families. */
@Controller
@Requires(AidPermissions.VIEW)
class StockController {

    private final GoodsStore store;
    private final GoodsWishes wishes;
    private final Forms forms;
    private final Templates templates;

    StockController(GoodsStore store, GoodsWishes wishes, Forms forms, Templates templates) {
        this.store = store;
        this.wishes = wishes;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/stock")
    Html stock(StockFilter filter, BindingResult errors, @RequestParam @Nullable UUID after, Shell shell, User user) {
        var readable = errors.hasErrors() ? StockFilter.NOTHING : filter;
        var slice = store.page(user.institutionId(), readable, after);
        var page = new StockPage(
                shell,
                forms.typed(errors),
                readable,
                slice.rows(),
                wishes.waiting(user),
                readable.request() == null
                        ? null
                        : wishes.find(user, readable.request()).orElse(null),
                categories(shell),
                conditions(shell),
                slice.next() == null ? null : readable.next(UUID.fromString(slice.next())));
        return errors.hasErrors()
                ? Html.fix(templates.servicesStockList(page))
                : Html.page(templates.servicesStockList(page));
    }

    static List<Choice> categories(Shell shell) {
        return GoodsCategory.all().stream()
                .map(category -> new Choice(category.code(), shell.t(category.titleKey())))
                .toList();
    }

    static List<Choice> conditions(Shell shell) {
        return Arrays.stream(GoodsCondition.values())
                .map(condition -> new Choice(condition.name(), shell.t(condition.titleKey())))
                .toList();
    }
}
