package opora.services.today;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import opora.people.Families;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.services.ServicesPermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The families in reach that have long received nothing. */
@Controller
@Requires(ServicesPermissions.VIEW)
class QuietFamiliesController {

    private static final int MOST = 300;

    private final TodayStore store;
    private final Families families;
    private final Clock clock;
    private final int quietDays;
    private final Templates templates;

    QuietFamiliesController(
            TodayStore store,
            Families families,
            Clock clock,
            @Value("${opora.services.quiet-days:60}") int quietDays,
            Templates templates) {
        this.store = store;
        this.families = families;
        this.clock = clock;
        this.quietDays = quietDays;
        this.templates = templates;
    }

    @GetMapping("/services/quiet")
    Html quiet(Shell shell, User user) {
        var since = LocalDate.now(clock).minusDays(quietDays);
        var quiet = store.withoutServiceSince(user, since, MOST).stream()
                .map(each -> new QuietFamiliesPage.Family(each.family(), each.name(), each.number(), each.last()))
                .toList();
        return Html.page(templates.servicesQuiet(new QuietFamiliesPage(
                shell,
                quietDays,
                quiet,
                families.allowed(
                        ServicesPermissions.RECORD,
                        quiet.stream().map(QuietFamiliesPage.Family::id).toList(),
                        user))));
    }
}
