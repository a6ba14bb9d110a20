package opora.people.search;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.people.PeoplePermissions;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Families and people: the list while nothing is typed, what was found when something is. */
@Controller
@Requires(PeoplePermissions.VIEW)
class PeopleController {

    private final SearchStore search;
    private final FamilyListStore families;
    private final FamilyFilters filters;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    PeopleController(
            SearchStore search,
            FamilyListStore families,
            FamilyFilters filters,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.search = search;
        this.families = families;
        this.filters = filters;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/people")
    Html list(@Nullable UUID after, User user, Shell shell) {
        return Html.page(templates.peopleList(page(forms.typed(), after, user, shell)));
    }

    @Asks(about = "q")
    @PostMapping("/people")
    Html search(@RequestParam(defaultValue = "") String q, User user, Shell shell) {
        return Html.page(templates.peopleResults(results(new Query(q), forms.typed(), user, shell)));
    }

    /** The same results while typing. */
    @PostMapping("/people/search")
    Html found(@RequestParam(defaultValue = "") String q, User user, Shell shell) {
        return Html.page(templates.peopleFound(results(new Query(q), forms.typed(), user, shell)));
    }

    private ResultsPage results(Query query, Fields fields, User user, Shell shell) {
        var byNumber = query.familyNumber().map(number -> families.byNumber(number, user));
        return new ResultsPage(
                shell, LocalDate.now(clock), fields, byNumber.orElse(List.of()), search.find(query, user));
    }

    private PeoplePage page(Fields fields, @Nullable UUID after, User user, Shell shell) {
        var today = LocalDate.now(clock);
        if (fields.value("show").equals("people")) {
            return new PeoplePage(
                    shell, today, fields, Map.of(), filters.contributed(), null, search.list(after, user));
        }
        var rows = families.list(filters.conditions(fields, user), after, user);
        return new PeoplePage(shell, today, fields, families.choices(user), filters.contributed(), rows, null);
    }
}
