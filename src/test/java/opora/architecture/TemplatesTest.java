package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The policy of the pages allows no script, style or handler written into them; here it is found before a browser refuses it. Names are
 * searched by POST: an address ends up in the history of a browser and in logs.
 */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a script without the nonce", Pattern.compile("<script(?![^>]*nonce=\"\\$\\{shell\\.nonce\\(\\)}\")"),
            "a script in the page itself", Pattern.compile("<script(?![^>]*\\bsrc=)"),
            "an event handler", Pattern.compile("\\s(?:on[a-z]{3,}|hx-on[:a-z-]*)\\s*=\\s*[\"']"),
            "a style attribute", Pattern.compile("\\sstyle\\s*="),
            "a style sheet in the page itself", Pattern.compile("<style"),
            "text that is not escaped", Pattern.compile("\\$unsafe"),
            "code in an address", Pattern.compile("(?i)javascript:"),
            "code for htmx", Pattern.compile("hx-(?:vars|vals|headers)\\s*=\\s*[\"'](?:js|javascript):"),
            "another host", Pattern.compile("(?:src|href|action)=\"(?:https?:)?//"),
            "a frame or plug-in", Pattern.compile("<(?:iframe|object|embed|base)\\b"));

    /** The report that an institution puts on its own site leaves as one file and has to bring its looks along. */
    private static final Set<String> ALLOWED = Set.of("reports/site.jte: a style sheet in the page itself");

    /** Places and goods have names too, but not those of people. */
    private static final Set<String> SEARCHED_BY_ADDRESS = Set.of("territory/list.jte", "services/stock/list.jte");

    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"get\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern WORDS =
            Pattern.compile("type\\s*=\\s*\"search\"|name\\s*=\\s*\"(?:q|name|person|recipient|family)\"");

    @Test
    void nothingInAPageIsRunOrStyledByThePageItself() throws IOException {
        var wrong = new ArrayList<String>();
        for (var template : templates()) {
            var text = Files.readString(template);
            var name = TEMPLATES.relativize(template).toString();
            FORBIDDEN.forEach((what, pattern) -> {
                if (pattern.matcher(text).find() && !ALLOWED.contains(name + ": " + what)) {
                    wrong.add(name + ": " + what);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void peopleAreNotSearchedByAnAddress() throws IOException {
        var wrong = new ArrayList<String>();
        for (var template : templates()) {
            var name = TEMPLATES.relativize(template).toString();
            var forms = FORM.matcher(Files.readString(template));
            while (forms.find()) {
                if (WORDS.matcher(forms.group()).find() && !SEARCHED_BY_ADDRESS.contains(name)) {
                    wrong.add(name);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsForbiddenWouldBeFound() {
        assertThat(List.of(
                        "<script>alert(1)</script>",
                        "<script src=\"/a.js\"></script>",
                        "<a onclick=\"x()\">",
                        "<b style=\"color: red\">",
                        "$unsafe{text}",
                        "<a href=\"https://example.org\">",
                        "<iframe src=\"/\">"))
                .allMatch(text -> FORBIDDEN.values().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find()));
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            var all = files.filter(file -> file.toString().endsWith(".jte")).toList();
            assertThat(all).hasSizeGreaterThan(100);
            return all;
        }
    }
}
