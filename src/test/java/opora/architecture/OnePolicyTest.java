package opora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Who may do what with which record is asked of the policy and of nothing else. A question of one's own — does the user see the whole
 * institution, is this section among theirs — forgets the role, the class of the field or the state, and the next change of a grant
 * passes it by.
 */
class OnePolicyTest {

    private static final Path SOURCES = Path.of("src/main/java/opora");
    private static final Path TEMPLATES = Path.of("src/main/jte");

    private static final Pattern OF_ONES_OWN = Pattern.compile(
            "seesWholeInstitution\\(|\\.in\\(user\\.sections\\(\\)|sections\\(\\)\\.contains\\(|\\bInReach\\b");

    /** The policy itself, who is at work, and what it is put together from. */
    private static final Set<String> ALLOWED = Set.of(
            "platform/access/Policy.java",
            "platform/access/User.java",
            "people/FamilyFacts.java",
            "outreach/OutreachReach.java",
            "people/address/PlacesStore.java",
            "reports/submission/Parts.java");

    /** Accounts are no records of families. */
    private static final List<String> BELOW = List.of("access/");

    private static final Pattern BUTTON_OF_A_FAMILY = Pattern.compile(
            "shell\\.can\\(\"(casework|services|aid)\\.(monitor|close|record)\"\\)[^\\n]*href=\"[^\"]*(/families/|family=)");

    @Test
    void noModuleAsksQuestionsOfItsOwn() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files(SOURCES, ".java")) {
            var name = SOURCES.relativize(file).toString();
            var matcher = OF_ONES_OWN.matcher(Files.readString(file));
            if (!ALLOWED.contains(name) && BELOW.stream().noneMatch(name::startsWith) && matcher.find()) {
                found.add(name + ": " + matcher.group());
            }
        }
        assertThat(found)
                .as("ask Policy, Families.must, Families.among or Persons.among instead")
                .isEmpty();
    }

    @Test
    void aButtonAboutAFamilyIsAskedAboutWithTheFacts() throws IOException {
        var found = new TreeSet<String>();
        for (var file : files(TEMPLATES, ".jte")) {
            if (BUTTON_OF_A_FAMILY.matcher(Files.readString(file)).find()) {
                found.add(TEMPLATES.relativize(file).toString());
            }
        }
        assertThat(found).as("shell.can(permission, header.facts())").isEmpty();
    }

    private static List<Path> files(Path under, String ending) throws IOException {
        try (var files = Files.walk(under)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
