package opora.reports.threshold;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
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
import opora.reports.page.Printed;
import opora.reports.page.ReasonForm;
import opora.reports.page.Signed;
import opora.reports.page.TakeBackPage;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import opora.reports.passport.Threshold;
import opora.reports.passport.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is asked of the indicators, from which year on, and why (THR-14). */
@Controller
@Requires(ReportsPermissions.SUBMIT)
class ThresholdController {

    private static final String PLACE = "/reports/thresholds";
    private static final int YEARS_BACK = 6;

    private final Thresholds thresholds;
    private final SetThreshold setThreshold;
    private final Passports passports;
    private final Signed signed;
    private final Forms forms;
    private final Templates templates;

    ThresholdController(
            Thresholds thresholds,
            SetThreshold setThreshold,
            Passports passports,
            Signed signed,
            Forms forms,
            Templates templates) {
        this.thresholds = thresholds;
        this.setThreshold = setThreshold;
        this.passports = passports;
        this.signed = signed;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping(PLACE)
    @Requires(ReportsPermissions.VIEW)
    Html list(
            Shell shell,
            Change look,
            @RequestParam(defaultValue = "T23") String report,
            @RequestParam(required = false) @Nullable Integer year) {
        var whole = passports.report(report).orElseThrow(NotFound::new);
        int today = look.today().getYear();
        int asked = year == null ? today : year;
        var set = thresholds.setFor(look.institution(), asked);
        var parts = whole.parts().stream()
                .map(part -> new ThresholdsPage.Part(
                        part.title().in(shell.locale()),
                        part.indicators().stream()
                                .filter(ThresholdController::canHaveOne)
                                .map(each -> line(each, set.get(each.code()), shell))
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
        return Html.page(templates.reportsThresholdList(new ThresholdsPage(
                shell,
                forms.filled(Map.of("report", report, "year", asked)),
                report,
                asked,
                passports.reports().stream()
                        .map(each -> Choice.of(each.code(), each.title().in(shell.locale())))
                        .toList(),
                years(Math.min(asked, today - YEARS_BACK), Math.max(asked, today + 1)),
                parts)));
    }

    @GetMapping(PLACE + "/{code}")
    @Requires(ReportsPermissions.VIEW)
    Html open(@PathVariable String code, Shell shell, Change look) {
        var known = forms.filled(Map.of("fromYear", look.today().getYear(), "perYear", true));
        return Html.page(templates.reportsThresholdShow(page(shell, look.user(), indicator(code), known)));
    }

    @PostMapping(PLACE + "/{code}")
    Html set(@PathVariable String code, @Valid ThresholdForm form, BindingResult errors, Shell shell, Change change) {
        var indicator = indicator(code);
        if (forms.attempt(errors, () -> setThreshold.set(code, form.year(), form.threshold(), change))
                .isPresent()) {
            return Html.done(PLACE + "/" + code, "reports.threshold.set");
        }
        return Html.fix(templates.reportsThresholdShow(page(shell, change.user(), indicator, forms.typed(errors))));
    }

    @GetMapping(PLACE + "/{code}/{id}/void")
    Html reason(@PathVariable String code, @PathVariable UUID id, Shell shell, User user) {
        return Html.page(templates.reportsTakeBack(takeBack(shell, user, indicator(code), id, Fields.BLANK)));
    }

    @PostMapping(PLACE + "/{code}/{id}/void")
    Html voidIt(
            @PathVariable String code,
            @PathVariable UUID id,
            @Valid ReasonForm form,
            BindingResult errors,
            Shell shell,
            Change change) {
        var indicator = indicator(code);
        if (forms.attempt(errors, () -> setThreshold.voidIt(id, change))) {
            return Html.done(PLACE + "/" + code, "reports.threshold.voided");
        }
        return Html.fix(templates.reportsTakeBack(takeBack(shell, change.user(), indicator, id, forms.typed(errors))));
    }

    private static boolean canHaveOne(Passport passport) {
        return passport.unit() != Unit.STATEMENT;
    }

    private Passport indicator(String code) {
        return passports.reports().stream()
                .flatMap(each -> passports.report(each.code()).stream())
                .map(Report::indicators)
                .flatMap(List::stream)
                .filter(each -> each.code().equals(code) && canHaveOne(each))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ThresholdsPage.Line line(Passport passport, @Nullable ThresholdLine set, Shell shell) {
        var own = passport.threshold();
        return new ThresholdsPage.Line(
                passport.code(),
                passport.title().in(shell.locale()),
                asked(own, passport.unit(), shell),
                asked(set == null ? own : set.threshold(), passport.unit(), shell),
                set == null ? null : shell.t("reports.threshold.own", String.valueOf(set.fromYear())));
    }

    private ThresholdPage page(Shell shell, User user, Passport indicator, Fields fields) {
        var lines = thresholds.history(user.institutionId(), indicator.code()).stream()
                .map(each -> new ThresholdPage.Line(
                        each.id(),
                        each.fromYear(),
                        asked(each.threshold(), indicator.unit(), shell),
                        each.reason(),
                        signed.line(each.recordedBy(), each.recordedAt(), shell),
                        each.voidedBy() == null
                                ? null
                                : signed.line(each.voidedBy(), Objects.requireNonNull(each.voidedAt()), shell) + ". "
                                        + each.voidReason()))
                .toList();
        return new ThresholdPage(
                shell,
                fields,
                indicator.code(),
                indicator.title().in(shell.locale()),
                indicator.definition().in(shell.locale()),
                shell.t("reports.unit." + indicator.unit().code()),
                asked(indicator.threshold(), indicator.unit(), shell),
                lines);
    }

    private TakeBackPage takeBack(Shell shell, User user, Passport indicator, UUID id, Fields fields) {
        var line = thresholds
                .find(user.institutionId(), id)
                .filter(each -> each.code().equals(indicator.code()))
                .orElseThrow(NotFound::new);
        var about = new LinkedHashMap<String, String>();
        about.put(shell.t("reports.indicator"), indicator.title().in(shell.locale()));
        about.put(shell.t("reports.threshold.from-year"), String.valueOf(line.fromYear()));
        about.put(
                shell.t("reports.threshold"),
                Objects.requireNonNullElse(
                        asked(line.threshold(), indicator.unit(), shell), shell.t("reports.threshold.none")));
        return new TakeBackPage(
                shell,
                fields,
                shell.t("reports.threshold.void.title"),
                about,
                shell.t("reports.threshold.void.explain"),
                shell.t("reports.void"),
                PLACE + "/" + indicator.code() + "/" + id + "/void",
                PLACE + "/" + indicator.code());
    }

    private static @Nullable String asked(@Nullable Threshold threshold, Unit unit, Shell shell) {
        return threshold == null
                ? null
                : shell.t(
                        "reports.threshold." + threshold.operator().name().toLowerCase(Locale.ROOT),
                        Printed.number(threshold.value(), unit, shell.locale()));
    }

    private static List<Choice> years(int first, int last) {
        return IntStream.iterate(last, year -> year >= first, year -> year - 1)
                .mapToObj(year -> Choice.of(year, String.valueOf(year)))
                .toList();
    }
}
