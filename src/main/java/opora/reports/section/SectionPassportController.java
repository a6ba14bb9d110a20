package opora.reports.section;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.reports.ReportsPermissions;
import opora.reports.page.Signed;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The social passports of a section: drawn up, read, compared (DIS-03). */
@Controller
@Requires(ReportsPermissions.VIEW)
class SectionPassportController {

    private static final String PLACE = SectionPassport.PLACE;

    private final PassportStore store;
    private final TakePassport takePassport;
    private final Signed signed;
    private final Forms forms;
    private final Templates templates;

    SectionPassportController(
            PassportStore store, TakePassport takePassport, Signed signed, Forms forms, Templates templates) {
        this.store = store;
        this.takePassport = takePassport;
        this.signed = signed;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PLACE + "/{section}")
    Html list(@PathVariable UUID section, Shell shell, Change look) {
        return Html.page(templates.reportsSectionList(
                page(shell, look.user(), section, forms.filled(Map.of("on", look.today())))));
    }

    @PostMapping(PLACE + "/{section}")
    @Requires(ReportsPermissions.PASSPORT)
    Html take(@PathVariable UUID section, @Valid PassportForm form, BindingResult errors, Shell shell, Change change) {
        var taken = forms.attempt(errors, () -> takePassport.take(section, form.day(), form.noted(), change));
        return taken.map(id -> Html.done(PLACE + "/passports/" + id, "reports.passport.taken"))
                .orElseGet(() -> Html.fix(
                        templates.reportsSectionList(page(shell, change.user(), section, forms.typed(errors)))));
    }

    @GetMapping(PLACE + "/passports/{id}")
    Html read(@PathVariable UUID id, Shell shell, User user) {
        var passport = store.find(id, user);
        var lines = store.lines(user.institutionId(), id);
        return Html.page(templates.reportsSectionShow(new SectionPassportPage(
                shell, passport, null, taken(passport, shell), new PassportLines(shell).of(lines))));
    }

    @GetMapping(PLACE + "/{section}/comparison")
    Html compare(
            @PathVariable UUID section, @RequestParam UUID first, @RequestParam UUID second, Shell shell, User user) {
        var one = store.find(first, user);
        var two = store.find(second, user);
        if (!one.sectionId().equals(section) || !two.sectionId().equals(section)) {
            throw new NotFound();
        }
        boolean inOrder = !two.on().isBefore(one.on());
        var earlier = inOrder ? one : two;
        var later = inOrder ? two : one;
        var parts = new PassportLines(shell)
                .of(store.lines(user.institutionId(), earlier.id()), store.lines(user.institutionId(), later.id()));
        return Html.page(templates.reportsSectionShow(
                new SectionPassportPage(shell, earlier, later, taken(later, shell), parts)));
    }

    private SectionPassportsPage page(Shell shell, User user, UUID section, Fields fields) {
        var passports = store.ofSection(section, user);
        return new SectionPassportsPage(
                shell,
                fields,
                section,
                store.nameOf(section, user),
                passports.stream()
                        .map(each -> new SectionPassportsPage.Line(each, taken(each, shell)))
                        .toList(),
                passports.stream()
                        .map(each -> Choice.of(each.id(), shell.date(each.on()) + ", " + taken(each, shell)))
                        .toList());
    }

    private String taken(SectionPassport passport, Shell shell) {
        return signed.kept(passport.taker(), passport.takenAt(), shell);
    }
}
