package opora.services.aid;

import gg.jte.generated.precompiled.Templates;
import java.util.ArrayList;
import java.util.List;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.text.Numbers;
import opora.platform.web.Choice;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The journal of material aid with its sum, newest first (FIN-03). */
@Controller
@Requires(AidPermissions.VIEW)
class AidJournalController {

    private final AidListStore store;
    private final AidChoiceStore choices;
    private final Forms forms;
    private final Templates templates;

    AidJournalController(AidListStore store, AidChoiceStore choices, Forms forms, Templates templates) {
        this.store = store;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/aid")
    Html journal(AidFilter filter, BindingResult errors, @RequestParam @Nullable String after, Shell shell, User user) {
        var readable = errors.hasErrors() ? AidFilter.NOTHING : filter;
        var slice = store.page(user, readable, DayKey.of(after));
        var total = store.total(user, readable);
        var page = new AidJournalPage(
                shell,
                forms.typed(errors),
                slice.rows(),
                total.records(),
                total.families(),
                Numbers.roubles(total.amount(), shell.locale()),
                AidChoiceStore.purposes(shell),
                AidChoiceStore.kinds(shell),
                sources(shell, user),
                slice.next() == null ? null : readable.next(slice.next()));
        return errors.hasErrors()
                ? Html.fix(templates.servicesAidList(page))
                : Html.page(templates.servicesAidList(page));
    }

    private List<Choice> sources(Shell shell, User user) {
        var sources = new ArrayList<>(List.of(
                new Choice("budget", shell.t("services.aid.source.budget")),
                new Choice("organisation", shell.t("services.aid.source.organisation")),
                new Choice("citizen", shell.t("services.aid.source.citizen"))));
        sources.addAll(choices.allPartners(user.institutionId()));
        return sources;
    }
}
