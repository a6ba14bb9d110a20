package opora.reports.passport;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which facts are taken: all that is named must hold.
 *
 * @param code parts of the code by name, each one of some words: the form of a service, the audience of a session
 * @param category a category the family held on the day of the fact
 * @param status a status the family was in on the day of the fact
 * @param amongFamiliesIn only facts of families that were in this status on at least one day of the period
 */
public record FactFilter(
        Set<FactKind> kinds,
        Map<String, Set<String>> code,
        @Nullable Channel channel,
        @Nullable Boolean urgent,
        @Nullable String category,
        @Nullable Status status,
        @Nullable Status amongFamiliesIn) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9_.-]*");

    public FactFilter {
        if (kinds == null || kinds.isEmpty()) {
            throw new IllegalArgumentException("a filter names the kinds of facts it takes");
        }
        kinds = Set.copyOf(kinds);
        code = copy(code);
        for (var part : code.keySet()) {
            kinds.forEach(kind -> kind.position(part));
        }
        if (category != null) {
            must(category);
        }
    }

    /** Whether people and families stand behind what it takes, and not only events or papers. */
    public boolean concernsPeople() {
        return kinds.stream().anyMatch(FactKind::concernsPeople);
    }

    /** Whether everything it takes is taken by the other as well, as far as their words tell. */
    public boolean isPartOf(FactFilter other) {
        return other.kinds.containsAll(kinds)
                && other.code.entrySet().stream()
                        .allMatch(part -> part.getValue().containsAll(code.getOrDefault(part.getKey(), Set.of(""))))
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
        return new FactFilter(Set.of(kinds), Map.of(), null, null, null, null, null);
    }

    private static Map<String, Set<String>> copy(@Nullable Map<String, Set<String>> code) {
        return code == null
                ? Map.of()
                : code.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> words(each.getValue())));
    }

    private static Set<String> words(Set<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a part of a code that is named has a word");
        }
        words.forEach(FactFilter::must);
        return Set.copyOf(words);
    }

    private static void must(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("«" + word + "» is not written as " + WORD);
        }
    }
}
