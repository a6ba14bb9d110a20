package opora.platform.shell;

import java.time.LocalDate;
import java.util.List;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** What a module has to say on «Мой день»: tasks, alerts and figures of the signed-in person. Contributed as a bean. */
public interface Today {

    /** Position on the page: low first. */
    int order();

    List<Card> cards(User user, LocalDate today);

    /** A card without lines is none. */
    static List<Card> card(String titleKey, List<Line> lines, @Nullable String morePath) {
        return lines.isEmpty() ? List.of() : List.of(new Card(titleKey, lines, morePath));
    }

    /**
     * @param titleKey message key of the heading
     * @param lines what to do or know, most urgent first
     * @param morePath where all of it stands, or null
     */
    record Card(String titleKey, List<Line> lines, @Nullable String morePath) {}

    /**
     * @param text already in the words of the record (a name, a title); the detail is its second half
     * @param urgent true for what is late
     */
    record Line(String text, String detail, @Nullable String path, boolean urgent) {}
}
