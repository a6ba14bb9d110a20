package opora.platform.shell;

/**
 * An entry of the main menu, contributed as a bean by the module that owns the page.
 *
 * @param titleKey message key of its title
 * @param permission who may see it
 * @param order position; entries stand from low to high
 * @param alsoUnder where else its pages lie, so that the entry is marked there too; the same as the path when nowhere else
 */
public record MenuItem(String titleKey, String path, String permission, int order, String alsoUnder) {

    public MenuItem(String titleKey, String path, String permission, int order) {
        this(titleKey, path, permission, order, path);
    }
}
