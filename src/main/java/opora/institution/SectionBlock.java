package opora.institution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.platform.access.User;
import org.jspecify.annotations.Nullable;

/** What a higher module has to say on the page of a section, such as its families by status. Contributed as a bean. */
public interface SectionBlock {

    /** Position on the page: low first. */
    int order();

    /** Message key of the heading. */
    String titleKey();

    /** The numbers of a section the user reaches; none, and the block is left out. */
    List<Line> lines(UUID sectionId, User user, LocalDate today);

    /**
     * @param label already in the language of the page
     * @param path the list the number opens to, or null
     */
    record Line(String label, long number, @Nullable String path) {}
}
