package opora.groups.sharing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import opora.groups.marks.Mark;
import opora.platform.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * An event or a group with the people who may be put on a list.
 *
 * @param path of its own page
 * @param on its day; a group has none
 * @param hidden how many more there are whom the user does not reach
 */
public record Gathering(
        UUID id, String path, String title, @Nullable LocalDate on, String leader, List<Mark> people, int hidden) {

    List<UUID> persons() {
        return people.stream().map(Mark::personId).toList();
    }

    /** Somebody who is not on the page was not ticked on it. */
    List<Mark> chosen(Collection<UUID> ticked) {
        if (!persons().containsAll(ticked)) {
            throw new NotFound();
        }
        return people.stream().filter(each -> ticked.contains(each.personId())).toList();
    }
}
