package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import opora.PageTest;
import opora.platform.access.FieldClass;
import opora.platform.access.Grant;
import opora.platform.access.Policy;
import opora.platform.access.RecordState;
import opora.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table in docs/permissions.md is written from the grants: {@code mvn test -Dtest=PermissionsDocumentTest -Dopora.draw=true}. */
@PageTest
class PermissionsDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/permissions.md");
    private static final String BEFORE = "<!-- permissions -->\n";
    private static final String AFTER = "<!-- /permissions -->";

    @Autowired
    Policy policy;

    @Test
    void theTableSaysWhatTheModulesDeclare() throws IOException {
        var document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEFORE) + BEFORE.length();
        var written = document.substring(0, from) + table() + document.substring(document.indexOf(AFTER));
        if (Boolean.getBoolean("opora.draw")) {
            Files.writeString(DOCUMENT, written);
        } else {
            assertThat(document).isEqualTo(written);
        }
        assertThat(written).contains("| `people.know` |", "sensitive");
    }

    private String table() {
        return "\n| permission | roles | relation to the record | fields | states |\n|---|---|---|---|---|\n"
                + new TreeSet<>(policy.permissions())
                        .stream()
                                .flatMap(each -> policy.grants(each).stream().map(grant -> row(each, grant)))
                                .collect(Collectors.joining())
                + "\n";
    }

    private static String row(String permission, Grant grant) {
        return "| `%s` | %s | %s | %s | %s |%n"
                .formatted(
                        permission,
                        grant.roles().size() == Role.values().length ? "everybody" : words(grant.roles()),
                        words(grant.relations()),
                        "up to " + word(grant.upTo()),
                        grant.states().size() == RecordState.values().length ? "all" : words(grant.states()))
                .replace("\r", "")
                .replace("up to " + word(FieldClass.PERSONAL), "personal");
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.stream()
                .sorted((a, b) -> Integer.compare(a.ordinal(), b.ordinal()))
                .map(PermissionsDocumentTest::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
