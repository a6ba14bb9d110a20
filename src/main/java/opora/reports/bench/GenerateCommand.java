package opora.reports.bench;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.reports.views.Tables.FACT;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import opora.platform.Refused;
import opora.platform.bench.Machine;
import opora.platform.bench.Results;
import opora.platform.shell.Command;
import org.jooq.DSLContext;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code ./opora generate --centres 3 --years 2 --seed 1 --data DIRECTORY}: an invented region to measure with, in an empty directory. */
@Component
class GenerateCommand implements Command {

    private static final Locale LANGUAGE = Locale.of("ru");
    private static final long FACTS_OF_A_YEAR = 33_000;
    private static final double NANOS = 1e9;

    private final Region region;
    private final DSLContext db;
    private final MessageSource messages;
    private final Clock clock;

    GenerateCommand(Region region, DSLContext db, MessageSource messages, Clock clock) {
        this.region = region;
        this.db = db;
        this.messages = messages;
        this.clock = clock;
    }

    record Generated(
            Machine machine,
            int centres,
            int years,
            int seed,
            long families,
            long persons,
            long facts,
            double seconds,
            @JsonProperty("facts_per_second") double rate) {}

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public int run(List<String> arguments) throws IOException {
        try {
            var out = option(arguments, "--out", Results.OUT.toString(), ".+");
            var generated = generate(
                    Integer.parseInt(option(arguments, "--centres", "1", "[1-9]\\d{0,2}")),
                    Integer.parseInt(option(arguments, "--years", "3", "[1-7]")),
                    Integer.parseInt(option(arguments, "--seed", "0", "\\d{1,9}")));
            Results.write(Path.of(out), "generate", generated);
            System.out.println(generated.machine().line());
            System.out.println(messages.getMessage(
                    "reports.bench.generated",
                    new Object[] {
                        generated.centres(),
                        generated.families(),
                        generated.persons(),
                        generated.facts(),
                        Math.round(generated.seconds()),
                        Math.round(generated.rate())
                    },
                    LANGUAGE));
            return 0;
        } catch (Refused refused) {
            System.err.println(messages.getMessage(refused.getMessage(), refused.arguments(), LANGUAGE));
            System.err.println(messages.getMessage("reports.bench.generate-usage", null, LANGUAGE));
            return 2;
        }
    }

    private Generated generate(int centres, int years, int seed) {
        var machine = Machine.here(db);
        var now = ZonedDateTime.now(clock);
        long began = System.nanoTime();
        region.generate(
                new Region.Plan(centres, FACTS_OF_A_YEAR * centres * years, now.getYear() - years, years, seed), now);
        double seconds = (System.nanoTime() - began) / NANOS;
        long facts = db.fetchCount(FACT);
        return new Generated(
                machine,
                centres,
                years,
                seed,
                db.fetchCount(FAMILY_CARD),
                db.fetchCount(PERSON_CARD),
                facts,
                seconds,
                facts / seconds);
    }

    private static String option(List<String> words, String name, String otherwise, String shape) {
        for (int i = 0; i < words.size(); i += 2) {
            if (!List.of("--centres", "--years", "--seed", "--out").contains(words.get(i)) || i + 1 == words.size()) {
                throw new Refused("reports.command.unknown-option", words.get(i));
            }
            if (words.get(i).equals(name)) {
                if (!words.get(i + 1).matches(shape)) {
                    throw new Refused("reports.bench.number", words.get(i + 1));
                }
                return words.get(i + 1);
            }
        }
        return otherwise;
    }
}
