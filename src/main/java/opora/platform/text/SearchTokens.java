package opora.platform.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Search by equality alone: names are stored as tokens, a query is turned into the tokens that may meet them.
 *
 * <p>Stored are {@code w:} the normalised word, {@code p:} its phonetic key and {@code d:} the word with each of its letters
 * left out once. A query does the same, so a letter too many, too few, wrong or swapped with its neighbour meets the stored
 * word. Closeness says how good a meeting is.
 */
public final class SearchTokens {

    public static final int EXACT = 100;
    public static final int PREFIX = 80;
    public static final int OTHER_LAYOUT = 60;
    public static final int SLIP = 40;
    public static final int PHONETIC = 20;
    public static final int NONE = 0;

    /** Met through the other layout and a slip or a sound besides: below the same meeting as typed. */
    private static final int GUESSED = 10;

    private static final int SHORTEST_WITH_SLIPS = 4;
    private static final int LONGEST_WITH_SLIPS = 40;
    private static final int SHORTEST_WITH_SOUND = 3;

    private SearchTokens() {}

    /** Bounds of an as-you-type range over stored tokens under the C collation: lower included, upper excluded. */
    public record Range(String lower, String upper, int closeness) {}

    /** The tokens under which the given names are stored. */
    public static List<String> of(String... names) {
        var tokens = new LinkedHashSet<String>();
        for (var name : names) {
            for (var word : SearchText.words(name)) {
                tokens.add("w:" + word);
                addSound(tokens, word);
                if (word.length() >= SHORTEST_WITH_SLIPS) {
                    deletions(word).forEach(rest -> tokens.add("d:" + rest));
                }
            }
        }
        return List.copyOf(tokens);
    }

    /** What was typed into one search field, cut into words; each must be met for a person to be found. */
    public static List<String> queryWords(String typed) {
        return QueryWord.split(typed).stream().map(QueryWord::typed).toList();
    }

    /** The tokens one typed word may meet. */
    public static Set<String> query(String word) {
        return ranked(word).keySet();
    }

    /** The tokens one typed word may meet, each with its closeness: join them as values and order by the greatest. */
    public static Map<String, Integer> ranked(String word) {
        var tokens = new LinkedHashMap<String, Integer>();
        for (var part : QueryWord.split(word)) {
            part.asTyped().forEach(form -> addForm(tokens, form, EXACT, SLIP, PHONETIC));
            part.otherwise().forEach(form -> addForm(tokens, form, OTHER_LAYOUT, SLIP - GUESSED, PHONETIC - GUESSED));
        }
        return tokens;
    }

    /** How close a stored token is to the typed word, {@link #NONE} when they do not meet. */
    public static int closeness(String word, String storedToken) {
        int best = ranked(word).getOrDefault(storedToken, NONE);
        for (var range : prefix(word)) {
            if (storedToken.startsWith(range.lower())) {
                best = Math.max(best, range.closeness());
            }
        }
        return best;
    }

    /** The ranges of stored words that begin with what has been typed so far, the likeliest first; none for a blank. */
    public static List<Range> prefix(String typed) {
        var words = QueryWord.split(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var ranges = new ArrayList<Range>();
        words.getLast().asTyped().forEach(form -> ranges.add(range(form, PREFIX)));
        words.getLast().otherwise().forEach(form -> ranges.add(range(form, OTHER_LAYOUT - GUESSED)));
        return List.copyOf(ranges);
    }

    private static void addForm(Map<String, Integer> tokens, String word, int exact, int slip, int sound) {
        add(tokens, "w:" + word, exact);
        if (word.length() >= SHORTEST_WITH_SLIPS - 1) {
            add(tokens, "d:" + word, slip);
        }
        if (word.length() >= SHORTEST_WITH_SLIPS) {
            for (var rest : deletions(word)) {
                add(tokens, "w:" + rest, slip);
                add(tokens, "d:" + rest, slip);
            }
        }
        var sounds = new ArrayList<String>();
        addSound(sounds, word);
        sounds.forEach(token -> add(tokens, token, sound));
    }

    private static void add(Map<String, Integer> tokens, String token, int closeness) {
        tokens.merge(token, closeness, Math::max);
    }

    private static void addSound(Collection<String> tokens, String word) {
        var key = RussianPhonetic.key(word);
        if (word.length() >= SHORTEST_WITH_SOUND && key.length() > 1) {
            tokens.add("p:" + key);
        }
    }

    /** Of a word longer than any name there are none: they would take the square of its length. */
    private static Set<String> deletions(String word) {
        if (word.length() > LONGEST_WITH_SLIPS) {
            return Set.of();
        }
        var rests = new LinkedHashSet<String>();
        for (int i = 0; i < word.length(); i = word.offsetByCodePoints(i, 1)) {
            rests.add(word.substring(0, i) + word.substring(word.offsetByCodePoints(i, 1)));
        }
        return rests;
    }

    private static Range range(String beginning, int closeness) {
        int last = beginning.codePointBefore(beginning.length());
        var before = beginning.substring(0, beginning.length() - Character.charCount(last));
        return new Range("w:" + beginning, "w:" + before + Character.toString(next(last)), closeness);
    }

    /** The surrogates are no characters and cannot be sent to the database. */
    private static int next(int codePoint) {
        return codePoint + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : codePoint + 1;
    }
}
