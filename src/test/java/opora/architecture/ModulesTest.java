package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import opora.Opora;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The picture in docs/architecture.md is drawn from the code. To draw it anew: {@code mvn test -Dtest=ModulesTest -Dopora.draw=true}. */
class ModulesTest {

    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Pattern PLACE =
            Pattern.compile("(<!-- modules: .*? -->\n).*?(<!-- /modules -->)", Pattern.DOTALL);
    private static final Set<String> USED_BY_ALL = Set.of("platform", "audit");

    private static final ApplicationModules MODULES = ApplicationModules.of(Opora.class);

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        MODULES.verify();
    }

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        var document = Files.readString(DOCUMENT);
        var drawn = PLACE.matcher(document).replaceFirst("$1" + diagram() + "$2");
        if (Boolean.getBoolean("opora.draw")) {
            Files.writeString(DOCUMENT, drawn);
        } else {
            assertThat(document).isEqualTo(drawn);
        }
    }

    private static String diagram() {
        var arrows = new TreeSet<String>();
        for (var module : MODULES) {
            var name = module.getIdentifier().toString();
            if (!USED_BY_ALL.contains(name)) {
                arrows.add("    " + name);
                module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .filter(used -> !USED_BY_ALL.contains(used) && !used.equals(name))
                        .forEach(used -> arrows.add("    " + name + " --> " + used));
            }
        }
        return "```mermaid\ngraph TD\n" + String.join("\n", arrows) + "\n```\n";
    }
}
