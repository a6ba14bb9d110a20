package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Russian and English say the same things, and every text a page or a rule asks for is there. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\bt\\(|\\bcount\\([^\"\\n]*, |new Refused\\(\\s*|Html\\.done\\([^\"\\n]*\"?[^\"\\n]*\"?[^,\\n]*, )\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"\\s*[,)]");

    @Test
    void bothLanguagesAreComplete() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            for (var russian : files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .toList()) {
                var english = russian.resolveSibling(
                        russian.getFileName().toString().replace(".properties", "_en.properties"));
                assertThat(keys(english)).as(english.toString()).isEqualTo(keys(russian));
            }
        }
    }

    @Test
    void aModuleKeepsItsTextsUnderItsOwnName() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.filter(each -> !each.getFileName().toString().startsWith("platform"))
                    .toList()) {
                var module = file.getFileName().toString().replaceAll("(_en)?\\.properties", "");
                assertThat(keys(file))
                        .as(file.toString())
                        .allMatch(key -> key.startsWith(module + ".")
                                || key.startsWith("constraint.")
                                || key.startsWith("audit.event."));
            }
        }
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        var known = new TreeSet<String>();
        try (var files = Files.list(MESSAGES)) {
            files.forEach(file -> known.addAll(keys(file)));
        }
        var missing = new ArrayList<String>();
        for (var root : Set.of(Path.of("src/main/jte"), Path.of("src/main/java"))) {
            try (var sources = Files.walk(root)) {
                sources.filter(Files::isRegularFile).forEach(source -> {
                    var asked = ASKED.matcher(read(source));
                    while (asked.find()) {
                        if (!known.contains(asked.group(1))) {
                            missing.add(source + ": " + asked.group(1));
                        }
                    }
                });
            }
        }
        assertThat(known).hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    /** Of two texts under one key the later silently wins. */
    @Test
    void noKeyHasTwoTexts() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                var written = read(file)
                        .lines()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
                assertThat(written).as(file.toString()).doesNotHaveDuplicates();
            }
        }
    }

    private static Set<String> keys(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return properties.stringPropertyNames();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
