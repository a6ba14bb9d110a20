package opora.home;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.shell.Today;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
@Requires(HomePermissions.VIEW)
class HomeController {

    private final List<Today> contributions;
    private final Clock clock;
    private final Templates templates;

    HomeController(List<Today> contributions, Clock clock, Templates templates) {
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(Today::order))
                .toList();
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/")
    Html today(Shell shell, User user) {
        var today = LocalDate.now(clock);
        var cards = contributions.stream()
                .flatMap(each -> each.cards(user, today).stream())
                .toList();
        return Html.page(templates.homeToday(new TodayPage(shell, today, cards)));
    }
}
