package opora.reports.page;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.platform.Refused;
import opora.platform.access.User;
import opora.platform.shell.Command;
import opora.platform.text.Numbers;
import opora.platform.text.RussianDate;
import opora.reports.count.Question;
import opora.reports.count.Sheet;
import opora.reports.count.Sheets;
import opora.reports.passport.Passport;
import opora.reports.passport.Passports;
import opora.reports.passport.Report;
import opora.reports.passport.Unit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./opora report T23 --year 2023}: the report on the console, as a table or as JSON. */
@Component
class ReportCommand implements Command {

    private static final int DONE = 0;
    private static final int NOT_UNDERSTOOD = 2;
    private static final Locale LANGUAGE = Locale.of("ru");

    private final Passports passports;
    private final Sheets sheets;
    private final ScopeStore scopes;
    private final MessageSource messages;
    private final Clock clock;

    ReportCommand(Passports passports, Sheets sheets, ScopeStore scopes, MessageSource messages, Clock clock) {
        this.passports = passports;
        this.sheets = sheets;
        this.scopes = scopes;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            answer(ReportArguments.of(arguments), System.out);
            return DONE;
        } catch (Refused refused) {
            System.err.println(text(refused.getMessage(), refused.arguments()));
            System.err.println(text("reports.command.usage"));
            return NOT_UNDERSTOOD;
        }
    }

    private void answer(ReportArguments asked, PrintStream out) {
        var report = report(asked.report());
        var user = User.console(asked.all() ? anyInstitution() : institution(asked.option("institution")));
        var choices = scopes.choices(user);
        var scope = asked.scope((kind, name) -> choices.named(kind, name)
                .orElseThrow(() -> new Refused("reports.command.unknown-scope", text("reports.scope." + kind), name)));
        var question = new Question(asked.period(), scope, user, LocalDate.now(clock), asked.all());
        var sheet = sheets.sheet(report, question);
        var institution = asked.all()
                ? text("reports.command.all-institutions", scopes.institutions().size())
                : choices.institution();
        var names = choices.namesOf(scope);
        if (asked.json()) {
            print(ReportJson.of(sheet, institution, names, LANGUAGE, this::text), out);
        } else {
            print(sheet, institution, names, out);
        }
    }

    private UUID anyInstitution() {
        return scopes.institutions().stream()
                .map(ScopeStore.Named::id)
                .findFirst()
                .orElseThrow(() -> new Refused("reports.command.no-institution"));
    }

    private Report report(String code) {
        return passports
                .report(code)
                .orElseThrow(() -> new Refused(
                        "reports.command.unknown-report",
                        code,
                        passports.reports().stream().map(Passports.Title::code).collect(Collectors.joining(", "))));
    }

    private UUID institution(Optional<String> name) {
        var all = scopes.institutions();
        var names = all.stream().map(ScopeStore.Named::shortName).collect(Collectors.joining(", "));
        if (all.isEmpty()) {
            throw new Refused("reports.command.no-institution");
        }
        if (name.isEmpty() && all.size() > 1) {
            throw new Refused("reports.command.which-institution", names);
        }
        return all.stream()
                .filter(each -> name.isEmpty()
                        || each.shortName().equalsIgnoreCase(name.get())
                        || each.fullName().equalsIgnoreCase(name.get()))
                .findFirst()
                .orElseThrow(() -> new Refused("reports.command.unknown-institution", name.orElse(""), names))
                .id();
    }

    private static void print(ReportJson json, PrintStream out) {
        var bytes = new ByteArrayOutputStream();
        json.writeTo(bytes);
        out.println(bytes.toString(StandardCharsets.UTF_8));
    }

    private void print(Sheet sheet, String institution, Map<String, String> scope, PrintStream out) {
        var period = sheet.question().period();
        out.println(sheet.report().report() + ". " + sheet.report().title().in(LANGUAGE));
        var previous = period.previous();
        out.println(institution + ", " + RussianDate.format(period.from()) + " – " + RussianDate.format(period.to()));
        out.println(text(
                "reports.command.compared",
                RussianDate.format(previous.from()) + " – " + RussianDate.format(previous.to())));
        scope.forEach((kind, name) -> out.println(text("reports.scope." + kind) + ": " + name));
        for (var part : sheet.report().parts()) {
            out.println();
            out.println(part.title().in(LANGUAGE));
            part.indicators().forEach(each -> out.println(line(sheet, each)));
        }
    }

    private String line(Sheet sheet, Passport passport) {
        var value = sheet.answer(passport.code()).value();
        var before = sheet.before(passport.code()).value();
        var growth = sheet.growth(passport);
        return "  %-26s %16s %16s %10s  %s"
                .formatted(
                        passport.code(),
                        value == null ? text("reports.no-data") : printed(value, passport),
                        before == null ? "—" : printed(before, passport),
                        growth == null ? "" : (growth.signum() > 0 ? "+" : "") + Numbers.percent(growth, LANGUAGE),
                        passport.title().in(LANGUAGE));
    }

    private String printed(BigDecimal value, Passport passport) {
        return passport.unit() == Unit.STATEMENT
                ? text(value.signum() == 0 ? "reports.no" : "reports.yes")
                : Printed.number(value, passport.unit(), LANGUAGE);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }
}
