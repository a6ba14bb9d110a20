package opora.platform.shell;

/**
 * What people do so often that it stands in the head of every page, contributed as a bean by the module that owns the page.
 *
 * @param shortcut the key that opens it from anywhere
 */
public record QuickAction(String titleKey, String path, String permission, String shortcut) {}
