package opora.people;

/**
 * A page about one family, contributed as a bean by the module that owns it.
 *
 * @param pathSuffix what follows the address of the family, such as {@code /services}
 * @param order position; tabs stand from low to high
 */
public record FamilyTab(String titleKey, String pathSuffix, String permission, int order) {}
