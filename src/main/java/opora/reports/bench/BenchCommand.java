package opora.reports.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opora.platform.Refused;
import opora.platform.bench.Results;
import opora.platform.shell.Command;
import opora.reports.passport.Passports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./opora bench report}: how long the annual report takes on this machine, over a region made for it or over what there is. */
@Component
class BenchCommand implements Command {

    private static final int DONE = 0;
    private static final int NOT_UNDERSTOOD = 2;
    private static final Locale LANGUAGE = Locale.of("ru");
    private static final String REPORT = "T23";

    private final Region region;
    private final Measurements measurements;
    private final Passports passports;
    private final MessageSource messages;
    private final Clock clock;

    BenchCommand(Region region, Measurements measurements, Passports passports, MessageSource messages, Clock clock) {
        this.region = region;
        this.measurements = measurements;
        this.passports = passports;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        try {
            run(BenchArguments.of(arguments));
            return DONE;
        } catch (Refused refused) {
            System.err.println(messages.getMessage(refused.getMessage(), refused.arguments(), LANGUAGE));
            System.err.println(messages.getMessage("reports.bench.usage", null, LANGUAGE));
            return NOT_UNDERSTOOD;
        }
    }

    private void run(BenchArguments asked) throws IOException {
        if (asked.centres() > 0) {
            region.generate(Region.Plan.of(asked.centres(), asked.facts()), ZonedDateTime.now(clock));
        }
        var report = passports.report(REPORT).orElseThrow();
        var today = LocalDate.now(clock);
        int year = measurements.fullYear();
        var measured = measurements.measure(report, year, today);
        Results.write(asked.out(), "report", measured);
        for (var plan : measurements.plans(report, year, today).entrySet()) {
            Files.writeString(asked.out().resolve(plan.getKey()), plan.getValue() + "\n");
        }
        lines(measured).forEach(System.out::println);
    }

    private List<String> lines(Measured measured) {
        var lines = new ArrayList<String>();
        lines.add(measured.machine().line());
        lines.add(messages.getMessage(
                "reports.bench.sizes",
                new Object[] {
                    measured.centres(),
                    measured.families(),
                    measured.persons(),
                    measured.factsInAll(),
                    measured.facts(),
                    String.valueOf(measured.year()),
                    measured.queries()
                },
                LANGUAGE));
        measured.timings()
                .forEach(each -> lines.add("  %-52s %8d %8d %8s"
                        .formatted(each.what(), each.first(), each.median(), each.target() == 0 ? "" : each.target())));
        return lines;
    }
}
