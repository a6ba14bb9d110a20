package opora.platform.shell;

/**
 * An entry of the main menu, contributed as a bean by the module that owns the page.
 *
 * @param titleKey message key of its title
 * @param permission who may see it
 * @param order position; entries stand from low to high
 */
public record MenuItem(String titleKey, String path, String permission, int order) {}
