package opora.home;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import opora.platform.access.Reach;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.shell.CalendarSource.Whose;
import opora.platform.shell.Today;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** «Мой день»: one list of everything overdue, due and new, what is late first; each line leads to where it is settled. */
@Controller
@Requires(HomePermissions.VIEW)
class HomeController {

    private final List<Today> contributions;
    private final Calendars calendars;
    private final Clock clock;
    private final Templates templates;

    HomeController(List<Today> contributions, Calendars calendars, Clock clock, Templates templates) {
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(Today::order))
                .toList();
        this.calendars = calendars;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/")
    Html today(Shell shell, User user) {
        var today = LocalDate.now(clock);
        var items = contributions.stream()
                .flatMap(each -> each.cards(user, today).stream())
                .flatMap(card ->
                        card.lines().stream().map(line -> new TodayPage.Item(card.titleKey(), card.morePath(), line)))
                .collect(Collectors.partitioningBy(item -> item.line().urgent()));
        return Html.page(templates.homeToday(
                new TodayPage(shell, today, items.get(true), items.get(false), employees(user, today))));
    }

    private List<ByEmployee> employees(User user, LocalDate today) {
        if (user.reach() == Reach.SECTIONS) {
            return List.of();
        }
        var from = today.minusDays(ByEmployee.DAYS_BACK);
        return ByEmployee.of(calendars.of(user, Whose.REACH, from, today.plusDays(ByEmployee.DAYS_AHEAD)), today);
    }
}
