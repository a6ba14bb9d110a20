package opora.platform.text;

/**
 * A key that Russian names share when they sound alike or differ only by the grammatical gender of a family name.
 *
 * <p>The rules, in the order they are applied to a normalised word (lower case, ё is е):
 *
 * <ol>
 *   <li>Only Cyrillic letters count; ь and ъ are dropped: Ильин.
 *   <li>Endings of family names lose gender: -ова, -ева, -ев as -ов; -ина, -ына as -ин, -ын; -ский, -ская, -ской as -ск
 *       (-цкий as -цк); other adjectives -ый, -ой, -ая, -яя and -кий, -хий, -ний lose the ending. Two
 *       letters must be left before it: Нина, Лев and Цой keep theirs.
 *   <li>Doubled letters become one: Филиппов.
 *   <li>Clusters are written as they are said: тс, дс, тц, дц as ц; сч, зч, жч, шч as щ; тч, дч as ч; the silent letter
 *       of стн, здн, стл, вств, нтск, ндск, лнц is dropped.
 *   <li>Voiced б в г д ж з become п ф к т ш с at the end of the word and before an unvoiced consonant.
 *   <li>Stress is not known, so every vowel is read as unstressed: о as а; е, э, я, й as и; ю as у. After a hissing
 *       consonant or ц also ы and о (from ё) as и, and а after ч and щ as и. Elsewhere ы stays itself: Рыбин is not Рябин.
 *   <li>иа is и (Татиана, Татьяна), and letters doubled by all this become one.
 * </ol>
 */
public final class RussianPhonetic {

    private static final int SHORTEST_STEM = 2;
    private static final String UNVOICED = "пфктшсхцчщ";
    private static final String VOICED_PAIRS = "бвгджз";
    private static final String UNVOICED_PAIRS = "пфктшс";
    private static final String HISSING = "жшчщц";

    private static final String[][] GENDERED = {
        {"ская", "ск"},
        {"ский", "ск"},
        {"ской", "ск"},
        {"цкая", "цк"},
        {"цкий", "цк"},
        {"цкой", "цк"},
        {"ова", "ов"},
        {"ева", "ов"},
        {"ев", "ов"},
        {"ина", "ин"},
        {"ына", "ын"},
        {"ая", ""},
        {"яя", ""},
        {"ой", ""},
        {"ый", ""},
        {"кий", "к"},
        {"хий", "х"},
        {"ний", "н"},
    };

    private static final String[][] CLUSTERS = {
        {"нтск", "нск"},
        {"ндск", "нск"},
        {"вств", "ств"},
        {"стн", "сн"},
        {"здн", "зн"},
        {"стл", "сл"},
        {"лнц", "нц"},
        {"тс", "ц"},
        {"дс", "ц"},
        {"тц", "ц"},
        {"дц", "ц"},
        {"сч", "щ"},
        {"зч", "щ"},
        {"жч", "щ"},
        {"шч", "щ"},
        {"тч", "ч"},
        {"дч", "ч"},
    };

    private RussianPhonetic() {}

    /** The key of one word; empty when the word has no Cyrillic letters. */
    public static String key(String word) {
        var stem = withoutDoubles(withoutGender(lettersOf(word)));
        var said = replaceAll(stem, CLUSTERS);
        return withoutDoubles(unstressed(devoiced(withoutDoubles(said))).replace("иа", "и"));
    }

    private static String lettersOf(String word) {
        var letters = new StringBuilder(word.length());
        SearchText.normalise(word)
                .chars()
                .filter(c -> c >= 'а' && c <= 'я' && c != 'ь' && c != 'ъ')
                .forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    private static String withoutGender(String letters) {
        for (var ending : GENDERED) {
            int stem = letters.length() - ending[0].length();
            if (stem >= SHORTEST_STEM && letters.endsWith(ending[0])) {
                return letters.substring(0, stem) + ending[1];
            }
        }
        return letters;
    }

    private static String replaceAll(String letters, String[][] pairs) {
        var result = letters;
        for (var pair : pairs) {
            result = result.replace(pair[0], pair[1]);
        }
        return result;
    }

    /** From the end to the beginning, because a devoiced consonant devoices the one before it. */
    private static String devoiced(String letters) {
        var result = new StringBuilder(letters);
        for (int i = result.length() - 1; i >= 0; i--) {
            boolean muted = i == result.length() - 1 || UNVOICED.indexOf(result.charAt(i + 1)) >= 0;
            int pair = VOICED_PAIRS.indexOf(result.charAt(i));
            if (muted && pair >= 0) {
                result.setCharAt(i, UNVOICED_PAIRS.charAt(pair));
            }
        }
        return result.toString();
    }

    private static String unstressed(String letters) {
        var result = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char before = i == 0 ? ' ' : letters.charAt(i - 1);
            result.append(unstressed(letters.charAt(i), before));
        }
        return result.toString();
    }

    private static char unstressed(char letter, char before) {
        boolean afterHissing = HISSING.indexOf(before) >= 0;
        return switch (letter) {
            case 'е', 'э', 'я', 'й' -> 'и';
            case 'ю' -> 'у';
            case 'о' -> afterHissing ? 'и' : 'а';
            case 'ы' -> afterHissing ? 'и' : 'ы';
            case 'а' -> before == 'ч' || before == 'щ' ? 'и' : 'а';
            default -> letter;
        };
    }

    private static String withoutDoubles(String letters) {
        var result = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            if (i == 0 || letters.charAt(i) != letters.charAt(i - 1)) {
                result.append(letters.charAt(i));
            }
        }
        return result.toString();
    }
}
