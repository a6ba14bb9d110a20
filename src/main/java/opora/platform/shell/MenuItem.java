package opora.platform.shell;

import java.util.List;

/**
 * An entry of the main menu, contributed as a bean by the module that owns the page.
 *
 * @param titleKey message key of its title
 * @param permission who may see it
 * @param order position; entries stand from low to high
 * @param alsoUnder where else its pages lie, so that the entry is marked there too
 */
public record MenuItem(String titleKey, String path, String permission, int order, List<String> alsoUnder) {

    /** From this position on, entries are about what is not done every day, and stand folded together. */
    public static final int BESIDE_THE_DAY = 44;

    public MenuItem(String titleKey, String path, String permission, int order, String... alsoUnder) {
        this(titleKey, path, permission, order, List.of(alsoUnder));
    }
}
