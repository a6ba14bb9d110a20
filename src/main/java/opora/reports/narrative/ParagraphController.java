package opora.reports.narrative;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
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
import opora.reports.Narratives;
import opora.reports.ReportsPermissions;
import opora.reports.page.ReasonForm;
import opora.reports.page.TakeBackPage;
import opora.reports.passport.Passports;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writes, corrects, orders and voids one change observed. */
@Controller
@Requires(ReportsPermissions.NARRATIVE)
class ParagraphController {

    private static final String PLACE = NarrativeLinks.PLACE;

    private final NarrativeStore store;
    private final Narratives narratives;
    private final Passports passports;
    private final Forms forms;
    private final Templates templates;

    ParagraphController(
            NarrativeStore store, Narratives narratives, Passports passports, Forms forms, Templates templates) {
        this.store = store;
        this.narratives = narratives;
        this.passports = passports;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PLACE + "/new")
    Html blank(Shell shell, @RequestParam String report, @RequestParam int year) {
        return form(shell, Fields.BLANK, PLACE + "/new?" + asked(report, year), report, year, true);
    }

    @PostMapping(PLACE + "/new")
    Html write(
            Shell shell,
            Change change,
            @RequestParam String report,
            @RequestParam int year,
            @Valid ParagraphForm form,
            BindingResult errors) {
        if (forms.attempt(errors, () -> narratives.write(form.draft(report, year), change))
                .isPresent()) {
            return Html.done(NarrativeLinks.year(report, year), "reports.narrative.saved");
        }
        return form(shell, forms.typed(errors), PLACE + "/new?" + asked(report, year), report, year, false);
    }

    @GetMapping(PLACE + "/{id}")
    Html open(@PathVariable UUID id, Shell shell, User user) {
        var paragraph = standing(id, user);
        var known = forms.filled(
                Map.of("topic", paragraph.topic(), "text", paragraph.text(), "indicators", paragraph.indicators()));
        return form(shell, known, PLACE + "/" + id, paragraph.report(), paragraph.year(), true);
    }

    @PostMapping(PLACE + "/{id}")
    Html correct(@PathVariable UUID id, @Valid ParagraphForm form, BindingResult errors, Shell shell, Change change) {
        var paragraph = standing(id, change.user());
        var draft = form.draft(paragraph.report(), paragraph.year());
        if (forms.attempt(errors, () -> narratives.change(id, draft, change))) {
            return Html.done(path(paragraph), "reports.narrative.saved");
        }
        return form(shell, forms.typed(errors), PLACE + "/" + id, paragraph.report(), paragraph.year(), false);
    }

    @PostMapping(PLACE + "/{id}/move")
    Html move(@PathVariable UUID id, @RequestParam boolean up, Change change) {
        var paragraph = standing(id, change.user());
        narratives.move(id, up, change);
        return Html.seeOther(path(paragraph) + "#" + id);
    }

    @GetMapping(PLACE + "/{id}/void")
    Html reason(@PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.reportsTakeBack(takeBack(shell, standing(id, user), Fields.BLANK)));
    }

    @PostMapping(PLACE + "/{id}/void")
    Html voidIt(@PathVariable UUID id, @Valid ReasonForm form, BindingResult errors, Shell shell, Change change) {
        var paragraph = standing(id, change.user());
        if (forms.attempt(errors, () -> narratives.voidIt(id, change))) {
            return Html.done(path(paragraph), "reports.narrative.voided");
        }
        return Html.fix(templates.reportsTakeBack(takeBack(shell, paragraph, forms.typed(errors))));
    }

    private Paragraph standing(UUID id, User user) {
        return store.find(user.institutionId(), id).orElseThrow(NotFound::new);
    }

    private static String path(Paragraph paragraph) {
        return NarrativeLinks.year(paragraph.report(), paragraph.year());
    }

    private static String asked(String report, int year) {
        return "report=" + report + "&year=" + year;
    }

    private Html form(Shell shell, Fields fields, String action, String report, int year, boolean fresh) {
        var whole = passports.report(report).orElseThrow(NotFound::new);
        var page = new ParagraphPage(
                shell,
                fields,
                action,
                NarrativeLinks.year(report, year),
                whole.title().in(shell.locale()),
                year,
                Topics.codes().stream()
                        .map(code -> Choice.of(code, Topics.title(code, shell.locale())))
                        .toList(),
                whole.parts().stream()
                        .map(part -> new ParagraphPage.Part(
                                part.title().in(shell.locale()),
                                part.indicators().stream()
                                        .map(each -> Choice.of(
                                                each.code(),
                                                each.title().in(shell.locale()) + " (" + each.code() + ")"))
                                        .toList()))
                        .toList());
        var body = templates.reportsNarrativeEdit(page);
        return fresh ? Html.page(body) : Html.fix(body);
    }

    private static TakeBackPage takeBack(Shell shell, Paragraph paragraph, Fields fields) {
        var about = new LinkedHashMap<String, String>();
        about.put(shell.t("reports.year"), String.valueOf(paragraph.year()));
        about.put(shell.t("reports.narrative.topic"), Topics.title(paragraph.topic(), shell.locale()));
        about.put(shell.t("reports.narrative.text"), paragraph.text());
        return new TakeBackPage(
                shell,
                fields,
                shell.t("reports.narrative.void.title"),
                about,
                shell.t("reports.narrative.void.explain"),
                shell.t("reports.void"),
                PLACE + "/" + paragraph.id() + "/void",
                path(paragraph));
    }
}
