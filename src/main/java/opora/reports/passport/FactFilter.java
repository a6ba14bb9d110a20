package opora.reports.passport;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are taken: all that is named must hold.
 *
 * @param code the whole code of the fact, such as the reason of a closing
 * @param serviceKind the statutory kind, first part of the code of a service
 * @param service the number in the catalogue, such as 3.01
 * @param category a category the family held on the day of the fact
 * @param status a status the family was in on the day of the fact
 * @param amongFamiliesIn only facts of families that were in this status on at least one day of the period
 */
public record FactFilter(
        Set<FactKind> kinds,
        @Nullable String code,
        @Nullable ServiceKind serviceKind,
        @Nullable String service,
        @Nullable Form form,
        @Nullable String subject,
        @Nullable Channel channel,
        @Nullable Boolean urgent,
        @Nullable String category,
        @Nullable Status status,
        @Nullable Status amongFamiliesIn) {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z_]*");
    private static final Pattern NUMBER = Pattern.compile("\\d\\.\\d{2}");

    public FactFilter {
        if (kinds == null || kinds.isEmpty()) {
            throw new IllegalArgumentException("a filter names the kinds of facts it takes");
        }
        kinds = Set.copyOf(kinds);
        must(code, WORD);
        must(service, NUMBER);
        must(subject, WORD);
        must(category, WORD);
    }

    /** Whether people and families stand behind what it takes, and not only events or papers. */
    public boolean concernsPeople() {
        return kinds.stream().anyMatch(FactKind::concernsPeople);
    }

    /** Whether everything it takes is taken by the other as well, as far as their words tell. */
    public boolean isPartOf(FactFilter other) {
        return !equals(other)
                && other.kinds.containsAll(kinds)
                && narrows(code, other.code)
                && narrows(serviceKind, other.serviceKind)
                && narrows(service, other.service)
                && narrows(form, other.form)
                && narrows(subject, other.subject)
                && narrows(channel, other.channel)
                && narrows(urgent, other.urgent)
                && narrows(category, other.category)
                && narrows(status, other.status)
                && narrows(amongFamiliesIn, other.amongFamiliesIn);
    }

    private static boolean narrows(@Nullable Object mine, @Nullable Object wider) {
        return wider == null || wider.equals(mine);
    }

    public static FactFilter of(FactKind... kinds) {
        return new FactFilter(Set.of(kinds), null, null, null, null, null, null, null, null, null, null);
    }

    private static void must(@Nullable String value, Pattern shape) {
        if (value != null && !shape.matcher(value).matches()) {
            throw new IllegalArgumentException("«" + value + "» is not written as " + shape);
        }
    }
}
