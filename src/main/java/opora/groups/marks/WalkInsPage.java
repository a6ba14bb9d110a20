package opora.groups.marks;

import java.util.List;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The part of the form the search fills while one types.
 *
 * @param focused true when the search was asked for, so that Enter takes the first
 */
public record WalkInsPage(Shell shell, @Nullable List<Mark> found, boolean focused) {

    public boolean isFirst(Mark person) {
        return focused && found != null && person.equals(found.getFirst());
    }
}
