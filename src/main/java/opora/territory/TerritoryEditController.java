package opora.territory;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(TerritoryPermissions.EDIT)
class TerritoryEditController {

    private static final String MUNICIPALITIES = TerritoryLinks.LIST + "/municipalities";
    private static final String SETTLEMENTS = TerritoryLinks.LIST + "/settlements";

    private static final List<String> KINDS =
            List.of("село", "деревня", "посёлок", "пгт", "город", "хутор", "станция", "станица", "аул");

    private final Templates templates;
    private final Forms forms;
    private final TerritoryStore store;
    private final Territories territories;

    TerritoryEditController(Templates templates, Forms forms, TerritoryStore store, Territories territories) {
        this.templates = templates;
        this.forms = forms;
        this.store = store;
        this.territories = territories;
    }

    @GetMapping(MUNICIPALITIES + "/new")
    Html newMunicipality(Shell shell) {
        return Html.page(templates.territoryMunicipality(newMunicipality(shell, Fields.BLANK)));
    }

    @PostMapping(MUNICIPALITIES)
    Html addMunicipality(@Valid MunicipalityForm form, BindingResult errors, Shell shell, Change change) {
        var added = forms.attempt(errors, () -> territories.municipality(form.region(), form.name(), change));
        return added.map(id -> Html.done(TerritoryLinks.LIST, "territory.saved"))
                .orElseGet(
                        () -> Html.fix(templates.territoryMunicipality(newMunicipality(shell, forms.typed(errors)))));
    }

    @GetMapping(MUNICIPALITIES + "/{id}")
    Html municipality(@PathVariable UUID id, Shell shell) {
        var known = store.municipality(id);
        var fields = forms.filled(Map.of("region", known.region(), "name", known.name()));
        return Html.page(templates.territoryMunicipality(municipality(shell, known, fields)));
    }

    @PostMapping(MUNICIPALITIES + "/{id}")
    Html renameMunicipality(
            @PathVariable UUID id, @Valid MunicipalityForm form, BindingResult errors, Shell shell, Change change) {
        var known = store.municipality(id);
        if (!forms.attempt(errors, () -> territories.renameMunicipality(id, form.region(), form.name(), change))) {
            return Html.fix(templates.territoryMunicipality(municipality(shell, known, forms.typed(errors))));
        }
        return Html.done(TerritoryLinks.LIST, "territory.saved");
    }

    @GetMapping(SETTLEMENTS + "/new")
    Html newSettlement(@RequestParam(required = false) @Nullable UUID municipality, Shell shell) {
        var fields = municipality == null ? Fields.BLANK : forms.filled(Map.of("municipalityId", municipality));
        return Html.page(templates.territorySettlement(newSettlement(shell, fields)));
    }

    @PostMapping(SETTLEMENTS)
    Html addSettlement(@Valid SettlementForm form, BindingResult errors, Shell shell, Change change) {
        var added = forms.attempt(errors, () -> territories.settlement(form.draft(), change));
        return added.map(id -> Html.done(listOf(form), "territory.saved"))
                .orElseGet(() -> Html.fix(templates.territorySettlement(newSettlement(shell, forms.typed(errors)))));
    }

    @GetMapping(SETTLEMENTS + "/{id}")
    Html settlement(@PathVariable UUID id, Shell shell) {
        var known = store.settlement(id).orElseThrow(NotFound::new);
        return Html.page(templates.territorySettlement(settlement(shell, known, forms.filled(values(known)))));
    }

    @PostMapping(SETTLEMENTS + "/{id}")
    Html changeSettlement(
            @PathVariable UUID id, @Valid SettlementForm form, BindingResult errors, Shell shell, Change change) {
        var known = store.settlement(id).orElseThrow(NotFound::new);
        if (!forms.attempt(errors, () -> territories.changeSettlement(id, form.draft(), change))) {
            return Html.fix(templates.territorySettlement(settlement(shell, known, forms.typed(errors))));
        }
        return Html.done(listOf(form), "territory.saved");
    }

    private static MunicipalityPage newMunicipality(Shell shell, Fields fields) {
        return new MunicipalityPage(shell, fields, shell.t("territory.municipality.new"), MUNICIPALITIES);
    }

    private static MunicipalityPage municipality(Shell shell, MunicipalityLine known, Fields fields) {
        return new MunicipalityPage(shell, fields, known.name(), TerritoryLinks.municipality(known.id()));
    }

    private SettlementPage newSettlement(Shell shell, Fields fields) {
        var title = shell.t("territory.settlement.new");
        return new SettlementPage(shell, fields, title, SETTLEMENTS, store.choices(), KINDS);
    }

    private SettlementPage settlement(Shell shell, SettlementLine known, Fields fields) {
        var action = TerritoryLinks.settlement(known.id());
        return new SettlementPage(shell, fields, known.title(), action, store.choices(), KINDS);
    }

    private static String listOf(SettlementForm form) {
        return TerritoryLinks.LIST + "?municipality=" + form.municipalityId();
    }

    private static Map<String, @Nullable Object> values(SettlementLine known) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("municipalityId", known.municipalityId());
        values.put("kind", known.kind());
        values.put("name", known.name());
        values.put("remote", known.remote());
        if (known.latitude() != null && known.longitude() != null) {
            values.put("latitude", known.latitude().stripTrailingZeros().toPlainString());
            values.put("longitude", known.longitude().stripTrailingZeros().toPlainString());
        }
        return values;
    }
}
