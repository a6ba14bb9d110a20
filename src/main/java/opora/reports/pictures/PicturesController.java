package opora.reports.pictures;

import gg.jte.generated.precompiled.Templates;
import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.people.FamilyStatus;
import opora.people.PeopleLinks;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.paging.Slice;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.count.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The year in pictures, each with its table. */
@Controller
@Requires(ReportsPermissions.VIEW)
class PicturesController {

    private static final int FIRST_YEAR = 1990;

    private final PictureStore pictures;
    private final Journal journal;
    private final Templates templates;

    PicturesController(PictureStore pictures, Journal journal, Templates templates) {
        this.pictures = pictures;
        this.journal = journal;
        this.templates = templates;
    }

    /** Somebody looked at the families behind a band of the ladder. */
    record LadderOpened(String from, String to, LocalDate since, LocalDate until) implements JournalEvent {}

    @GetMapping("/reports/pictures")
    Html pictures(Shell shell, Change look, @RequestParam(required = false) @Nullable Integer year) {
        var period = period(look, year);
        int shown = period.from().getYear();
        return Html.page(templates.reportsPictures(new PicturesPage(
                shell,
                shown,
                shown < look.today().getYear(),
                Ladder.of(pictures.steps(look.user(), period)),
                Months.of(pictures.services(look.user(), period)),
                Coverage.of(pictures.places(look.user(), period, look.today())))));
    }

    @GetMapping("/reports/pictures/families")
    Html families(
            Shell shell,
            Change look,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) @Nullable UUID after) {
        mustBeStatus(from);
        mustBeStatus(to);
        var period = period(look, year);
        var found = pictures.families(look.user(), period, from, to, after);
        journal.viewed(look, new LadderOpened(from, to, period.from(), period.to()));
        var here = "/reports/pictures/families?year=%d&from=%s&to=%s"
                .formatted(period.from().getYear(), from, to);
        return Html.page(templates.reportsLadderFamilies(new LadderFamiliesPage(
                shell,
                period.from().getYear(),
                from,
                to,
                new Slice<>(
                        found.rows().stream()
                                .map(each -> new LadderFamiliesPage.PictureFamily(
                                        PeopleLinks.family(each.id()), each.number(), each.name()))
                                .toList(),
                        found.next()),
                found.next() == null ? null : here + "&after=" + found.next())));
    }

    private static void mustBeStatus(String code) {
        if (FamilyStatus.on(FamilyStatus.PRACTICE).stream()
                .noneMatch(status -> status.code().equals(code))) {
            throw new NotFound();
        }
    }

    private static Period period(Change look, @Nullable Integer year) {
        int current = look.today().getYear();
        if (year != null && (year < FIRST_YEAR || year > current)) {
            throw new NotFound();
        }
        return Period.year(year == null ? current : year);
    }
}
