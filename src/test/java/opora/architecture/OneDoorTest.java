package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;

/**
 * What is dangerous is done in one place. A second place is how a rule gets forgotten: a cell written elsewhere would be calculated, XML
 * read elsewhere would fetch, SQL put together elsewhere would take what was typed for a command.
 */
class OneDoorTest {

    private static final Path SOURCES = Path.of("src/main/java/opora");

    /** What is asked for, and the one file that may. */
    private static final Map<Pattern, String> DOORS = Map.of(
            Pattern.compile("setCellValue\\(|setCellFormula|new S?XSSFWorkbook\\(|new HSSFWorkbook\\("),
                    "platform/sheets/Cells.java",
            Pattern.compile("text/csv|CSVPrinter|CSVFormat"), "nowhere",
            Pattern.compile(
                            "(?:Factory|XPath)\\.new(?:Default)?(?:NS)?(?:Instance|Factory)|javax\\.xml\\.(?:stream|transform|xpath|validation)|XMLReaderFactory|DocumentHelper|XmlObject\\.Factory\\.parse"),
                    "platform/xml/SafeXml.java",
            Pattern.compile("ObjectInputStream|ScriptEngine|SpelExpressionParser|Velocity|GroovyShell|InitialContext"),
                    "nowhere");

    @Test
    void cellsXmlAndCodeHaveOneDoorEach() {
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            var name = SOURCES.relativize(file).toString();
            var text = read(file);
            DOORS.forEach((pattern, door) -> {
                if (!name.equals(door) && pattern.matcher(text).find()) {
                    wrong.add(name + ": " + pattern);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Text that becomes SQL stands in the program and is never put together from anything. */
    @Test
    void sqlIsNeverPutTogetherFromWords() {
        var written = new TreeSet<String>();
        for (var type : Code.OURS) {
            for (var call : type.getMethodCallsFromSelf()) {
                if (takesSqlAsText(call)) {
                    written.add(type.getFullName().replaceAll("\\$.*", "").replace('.', '/') + ".java");
                }
            }
        }
        assertThat(written).isNotEmpty();
        var wrong = new ArrayList<String>();
        for (var file : written) {
            var path = Path.of("src/main/java", file);
            if (Files.exists(path) && !PUT_TOGETHER_WITH_A_REASON.contains(file)) {
                PUT_TOGETHER
                        .matcher(read(path))
                        .results()
                        .forEach(found -> wrong.add(file + ": " + found.group().strip()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Counts the rows of every table there is: the names come from the catalogue of the database, quoted by it. */
    private static final Set<String> PUT_TOGETHER_WITH_A_REASON = Set.of("opora/platform/backup/Census.java");

    /** A text handed to SQL and joined with something that is no text of the program. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "(?:execute|executeQuery|executeUpdate|prepareStatement|fetch[A-Za-z]*|resultQuery|query|condition|sql|field|table)\\(\\s*"
                    + "(?:\"[^\"\\n]*\"\\s*\\+\\s*)*(?:\"[^\"\\n]*\"\\s*\\+\\s*(?![\"\\s])[a-z(]|[a-z][A-Za-z]*\\s*\\+\\s*\")[^;]{0,80}");

    private static boolean takesSqlAsText(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        if (owner.getPackageName().equals("java.sql")) {
            return call.getName().startsWith("execute") || call.getName().startsWith("prepare");
        }
        return owner.getPackageName().startsWith("org.jooq")
                && call.getTarget()
                        .resolveMember()
                        .map(method -> method.isAnnotatedWith(PlainSQL.class))
                        .orElse(false);
    }

    private static List<Path> sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
