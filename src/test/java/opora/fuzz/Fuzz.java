package opora.fuzz;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Feeds the readers of what people write with whatever their coverage calls for, each in a process of its own.
 *
 * <p>Asked with a number of seconds and «all» or «most», it runs the targets one after the other; asked with one target and a seed, it is
 * that process. What it finds stays in {@code target/fuzz}, and the input beside the test, where every ordinary run meets it again.
 */
public final class Fuzz {

    private static final Path LOGS = Path.of("target", "fuzz");

    /** A check tries the same inputs as long as the code is the same: no change is refused for what chance finds in another one. */
    private static final String SAME_EACH_TIME = "-seed=20261122";

    private static final String ANEW_EACH_TIME = "-seed=0";
    private static final int LINES = 60;

    /** What every check runs. */
    private static final List<String> MOST = List.of(
            "opora.exchange.workbook.WorkbookFuzzTest#anyPartsAreReadOrRefused",
            "opora.platform.text.SearchFuzzTest#anyTextIsAQuery",
            "opora.platform.text.WrittenValuesFuzzTest#anyTextIsAPhoneANumberADateOrNone",
            "opora.reports.page.PeriodFuzzTest#anyAddressIsAPeriodOrNone");

    private static final List<String> REST = List.of(
            "opora.exchange.workbook.WorkbookFuzzTest#anyBytesAreReadOrRefused",
            "opora.platform.text.WrittenValuesFuzzTest#anyTextIsANameOrNone",
            "opora.platform.web.FieldsFuzzTest#anyTextIsADecimalOrNone");

    private Fuzz() {}

    public static void main(String... arguments) throws Exception {
        switch (arguments[0]) {
            case "one" -> one(arguments[1], arguments[2]);
            case "wait" -> await();
            default -> all(Integer.parseInt(arguments[0]), arguments[1]);
        }
    }

    private static void all(int seconds, String which) throws IOException, InterruptedException {
        Files.createDirectories(LOGS);
        Files.deleteIfExists(LOGS.resolve("result"));
        boolean most = which.equals("most");
        var targets = new ArrayList<>(MOST);
        if (!most) {
            targets.addAll(REST);
        }
        var failed = new ArrayList<>(targets);
        try {
            for (var target : targets) {
                if (run(target, seconds, most ? SAME_EACH_TIME : ANEW_EACH_TIME) == 0) {
                    failed.remove(target);
                }
            }
        } finally {
            Files.write(LOGS.resolve("running"), failed);
            Files.move(LOGS.resolve("running"), LOGS.resolve("result"));
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static int run(String target, int seconds, String seed) throws IOException, InterruptedException {
        var log = log(target);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+EnableDynamicAgentLoading",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Fuzz.class.getName(),
                        "one",
                        target,
                        seed)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().put("JAZZER_FUZZ", "1");
        process.environment().put("JAZZER_MAX_DURATION", seconds + "s");
        System.out.println("fuzz: " + target + ", " + seconds + " s");
        var running = process.start();
        Runtime.getRuntime().addShutdownHook(new Thread(running::destroy));
        int status = running.waitFor();
        if (status != 0) {
            System.out.println("fuzz: found something, see " + log);
            tell(log);
        }
        return status;
    }

    /** Jazzer looks into itself once a process: a second target would learn nothing. */
    private static void one(String target, String seed) throws ClassNotFoundException {
        var type = Class.forName(target.substring(0, target.indexOf('#')));
        var name = target.substring(target.indexOf('#') + 1);
        var method = Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        var summary = new SummaryGeneratingListener();
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(type, method))
                .configurationParameter("jazzer.internal.arg.0", "fuzz")
                .configurationParameter("jazzer.internal.arg.1", seed)
                .build();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true));
        boolean sound = summary.getSummary().getTotalFailureCount() == 0
                && summary.getSummary().getTestsSucceededCount() > 0;
        System.exit(sound ? 0 : 1);
    }

    /** What was begun beside the other tests has to be over, and well, before all is well. */
    private static void await() throws IOException, InterruptedException {
        while (!Files.exists(LOGS.resolve("result"))) {
            Thread.sleep(500);
        }
        var failed = Files.readAllLines(LOGS.resolve("result"));
        for (var target : failed) {
            System.out.println("fuzz: " + target + " found something:");
            tell(log(target));
        }
        System.exit(failed.isEmpty() ? 0 : 1);
    }

    private static Path log(String target) {
        return LOGS.resolve(target.replaceAll(".*\\.", "").replace('#', '-') + ".log");
    }

    private static void tell(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        lines.stream().skip(Math.max(0, lines.size() - LINES)).forEach(System.out::println);
    }
}
