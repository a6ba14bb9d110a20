package opora;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opora.audit.seal.OfflineCheck;
import opora.platform.backup.RestoreConsole;
import opora.platform.database.DatabaseContext;
import opora.platform.shell.Command;
import opora.platform.shell.Console;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The entry point: {@code demo} and {@code run} serve pages, every other word is a command of the console. */
@SpringBootApplication
public class Opora {

    private static final List<String> SERVERS = List.of("demo", "run");
    private static final Map<String, String> OPTIONS = Map.of(
            "--port",
            "server.port",
            "--host",
            "server.address",
            "--data",
            "opora.data",
            "--metrics",
            "opora.metrics-port");

    public static void main(String[] arguments) {
        var words = new ArrayList<>(Arrays.asList(arguments));
        var command = words.isEmpty() ? "run" : words.removeFirst();
        if (OfflineCheck.isMeant(command, words)) {
            System.exit(checkedOffline(words));
        }
        try {
            var settings = settingsTakenFrom(words);
            if (SERVERS.contains(command)) {
                serve(command, settings);
            } else if (command.equals("restore")) {
                System.exit(RestoreConsole.run(words, settings.get("opora.data"), zone()));
            } else {
                System.exit(runCommand(command, words, settings));
            }
        } catch (Exception problem) {
            System.err.println(Console.sentenceOf(problem));
            System.exit(1);
        }
    }

    private static ZoneId zone() {
        var configured = System.getenv("OPORA_ZONE");
        return configured == null || configured.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(configured);
    }

    private static int checkedOffline(List<String> words) {
        try {
            return OfflineCheck.run(words);
        } catch (IOException | RuntimeException problem) {
            System.err.println(Console.sentenceOf(problem));
            return 1;
        }
    }

    private static void serve(String command, Map<String, String> settings) {
        var application = new SpringApplicationBuilder(Opora.class);
        if (command.equals("demo")) {
            application.profiles("demo");
        } else if (!settings.containsKey("opora.data") && System.getenv("OPORA_DATABASE_URL") == null) {
            // The directory left over from a demonstration has accounts that everybody knows.
            System.err.println(Console.text("platform.console.data-needed"));
            System.exit(2);
        }
        settings.computeIfAbsent("server.port", missing -> String.valueOf(Console.freePort()));
        application.run(asArguments(settings));
    }

    static int runCommand(String name, List<String> words, Map<String, String> settings) throws Exception {
        settings.put("opora.join", "true");
        // The same beans as ever, without a port; and the output belongs to the answer, which may be JSON.
        settings.put("server.port", "-1");
        settings.put("logging.threshold.console", "error");
        SpringApplication application = new SpringApplicationBuilder(Opora.class).build();
        try (ConfigurableApplicationContext context = application.run(asArguments(settings))) {
            var command = command(context, name, words);
            if (command.isEmpty()) {
                System.err.println(Console.text("platform.console.unknown-command", name));
                return 2;
            }
            return context.getBean(DatabaseContext.class)
                    .console(() -> command.get().run(words));
        }
    }

    /** A command may be called by two words: {@code bench walls} is another than {@code bench}. */
    private static Optional<Command> command(ConfigurableApplicationContext context, String name, List<String> words) {
        var commands = context.getBeansOfType(Command.class).values();
        var longer = words.isEmpty() ? name : name + " " + words.getFirst();
        return commands.stream()
                .filter(each -> each.name().equals(longer))
                .findFirst()
                .or(() -> commands.stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst());
    }

    /** Options shared by all commands become settings; what remains belongs to the command. */
    private static Map<String, String> settingsTakenFrom(List<String> words) {
        var settings = new HashMap<String, String>();
        OPTIONS.forEach((option, setting) -> {
            var at = words.indexOf(option);
            if (at >= 0 && at + 1 < words.size()) {
                settings.put(setting, words.get(at + 1));
                words.subList(at, at + 2).clear();
            }
        });
        return settings;
    }

    private static String[] asArguments(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
