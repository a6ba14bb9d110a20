package opora.territory;

import gg.jte.generated.precompiled.Templates;
import java.util.UUID;
import opora.platform.access.Requires;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
@Requires(TerritoryPermissions.VIEW)
class TerritoryController {

    private final Templates templates;
    private final Forms forms;
    private final TerritoryStore store;

    TerritoryController(Templates templates, Forms forms, TerritoryStore store) {
        this.templates = templates;
        this.forms = forms;
        this.store = store;
    }

    @GetMapping(TerritoryLinks.LIST)
    Html list(
            TerritoryFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable UUID after,
            Shell shell) {
        var settlements = store.settlements(filter, after);
        return Html.page(templates.territoryList(new TerritoryPage(
                shell,
                forms.typed(errors),
                shell.can(TerritoryPermissions.EDIT),
                store.choices(),
                store.municipalities(),
                settlements,
                nextPath(filter, settlements.next()))));
    }

    private static @Nullable String nextPath(TerritoryFilter filter, @Nullable String next) {
        if (next == null) {
            return null;
        }
        var path = UriComponentsBuilder.fromPath(TerritoryLinks.LIST);
        if (filter.q() != null && !filter.q().isBlank()) {
            path.queryParam("q", filter.q());
        }
        if (filter.municipality() != null) {
            path.queryParam("municipality", filter.municipality());
        }
        if (filter.onlyRemote()) {
            path.queryParam("remote", true);
        }
        return path.queryParam("after", next).encode().toUriString();
    }
}
