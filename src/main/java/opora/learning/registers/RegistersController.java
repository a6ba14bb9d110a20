package opora.learning.registers;

import gg.jte.generated.precompiled.Templates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import opora.learning.Channels;
import opora.learning.Codes;
import opora.learning.LearningPermissions;
import opora.learning.Register;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.paging.DayKey;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of a year and the list of each register. */
@Controller
@Requires(LearningPermissions.VIEW)
class RegistersController {

    private static final int FIRST_YEAR = 1990;

    private final RegisterLines store;
    private final Channels channels;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    RegistersController(RegisterLines store, Channels channels, Forms forms, Clock clock, Templates templates) {
        this.store = store;
        this.channels = channels;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    @GetMapping("/learning")
    Html overview(@RequestParam(required = false) @Nullable String year, Shell shell, User user) {
        int latest = LocalDate.now(clock).getYear();
        int shown = yearOf(year, latest);
        var counted = store.ofYears(user.institutionId(), shown - 1, shown);
        var lines = Arrays.stream(Register.values())
                .map(register -> new LearningOverviewPage.Line(
                        register, of(counted, register, shown), of(counted, register, shown - 1)))
                .toList();
        return Html.page(templates.learningOverview(new LearningOverviewPage(shell, shown, latest, lines)));
    }

    /** A filter that cannot be read is told beside its field, and the list is shown without it. */
    @GetMapping("/learning/{slug}")
    Html list(
            @PathVariable String slug,
            LearningFilter filter,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String after,
            Shell shell,
            User user) {
        var register = Register.ofSlug(slug).orElseThrow(NotFound::new);
        var readable = errors.hasErrors() ? LearningFilter.NONE : filter;
        var slice = store.page(user.institutionId(), register, readable, DayKey.of(after));
        var page = new LearningListPage(
                shell,
                register,
                forms.typed(errors),
                slice.rows(),
                totals(user, register, readable, shell),
                channelsOf(register, user, shell),
                slice.next() == null ? null : readable.next(register, slice.next()));
        return errors.hasErrors() ? Html.fix(templates.learningList(page)) : Html.page(templates.learningList(page));
    }

    private List<LearningListPage.Total> totals(User user, Register register, LearningFilter filter, Shell shell) {
        return store.totals(user.institutionId(), register, filter).stream()
                .sorted(Comparator.comparingInt(total -> Codes.kindsOf(register).indexOf(total.kind())))
                .map(total -> new LearningListPage.Total(
                        total.kind().isEmpty()
                                ? shell.t(register.key("counted"))
                                : Codes.kind(register, total.kind(), shell),
                        total.entries(),
                        total.employees()))
                .toList();
    }

    private Map<String, String> channelsOf(Register register, User user, Shell shell) {
        if (register != Register.PUBLICATIONS) {
            return Map.of();
        }
        return channels.of(user.institutionId(), shell.locale()).stream()
                .collect(Collectors.toMap(Channels.Channel::code, Channels.Channel::title));
    }

    private static int of(List<RegisterLines.OfYear> counted, Register register, int year) {
        return counted.stream()
                .filter(each -> each.year() == year && each.register().equals(register.code()))
                .mapToInt(RegisterLines.OfYear::entries)
                .sum();
    }

    /** A year nobody can mean is the present one. */
    private static int yearOf(@Nullable String typed, int latest) {
        try {
            int year = typed == null ? latest : Integer.parseInt(typed);
            return year < FIRST_YEAR || year > latest ? latest : year;
        } catch (NumberFormatException unreadable) {
            return latest;
        }
    }
}
