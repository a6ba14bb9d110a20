package opora.home;

import java.time.LocalDate;
import java.util.List;
import opora.platform.shell.Today;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * @param late what should have been done, before all the rest
 * @param employees the same for those the user leads; empty for who leads nobody
 */
public record TodayPage(Shell shell, LocalDate today, List<Item> late, List<Item> now, List<ByEmployee> employees) {

    /** @param morePath where all of its kind stands, or null */
    public record Item(String kindKey, @Nullable String morePath, Today.Line line) {}

    public boolean isEmpty() {
        return late.isEmpty() && now.isEmpty();
    }
}
