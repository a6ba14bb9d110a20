package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/security.md promises is held by a test that exists, or its absence is given a reason. */
class SecurityDocumentTest {

    private static final int ITEMS = 62;
    private static final Pattern ITEM = Pattern.compile("^(\\d+)\\. (.*)$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

    private final String document = read();

    @Test
    void everyItemHasAProofOrAReason() {
        var items = new HashMap<Integer, String>();
        var matcher = ITEM.matcher(document);
        while (matcher.find()) {
            items.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        assertThat(items.keySet()).hasSize(ITEMS).contains(1, ITEMS);
        assertThat(items).allSatisfy((number, text) -> assertThat(text)
                .as("item %d", number)
                .matches(each -> TEST.matcher(each).find() || each.contains("Not yet:")));
    }

    @Test
    void everyTestItNamesExists() {
        var tests = tests();
        var missing = new ArrayList<String>();
        var matcher = TEST.matcher(document);
        while (matcher.find()) {
            var named = tests.getOrDefault(matcher.group(1), List.of());
            var method = matcher.group(2);
            boolean known = named.stream()
                    .anyMatch(each -> method == null
                            || each.getMethods().stream()
                                    .anyMatch(one -> one.getName().equals(method)));
            if (!known) {
                missing.add(matcher.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Map<String, List<JavaClass>> tests() {
        var byName = new HashMap<String, List<JavaClass>>();
        Code.TESTS.forEach(each -> byName.computeIfAbsent(each.getSimpleName(), name -> new ArrayList<>())
                .add(each));
        return byName;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "security.md"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
