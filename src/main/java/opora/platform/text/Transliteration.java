package opora.platform.text;

import java.util.Map;

/** Reads a Russian name written in Latin letters, as in a foreign passport or an e-mail address. */
public final class Transliteration {

    private static final int LONGEST = 4;
    private static final String VOWELS = "aeiouy";

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("shch", "щ"),
            Map.entry("sch", "щ"),
            Map.entry("zh", "ж"),
            Map.entry("kh", "х"),
            Map.entry("ts", "ц"),
            Map.entry("tz", "ц"),
            Map.entry("ch", "ч"),
            Map.entry("sh", "ш"),
            Map.entry("ph", "ф"),
            Map.entry("ck", "к"),
            Map.entry("yu", "ю"),
            Map.entry("ju", "ю"),
            Map.entry("ya", "я"),
            Map.entry("ja", "я"),
            Map.entry("yo", "е"),
            Map.entry("jo", "е"),
            Map.entry("ye", "е"),
            Map.entry("je", "е"),
            Map.entry("a", "а"),
            Map.entry("b", "б"),
            Map.entry("c", "к"),
            Map.entry("d", "д"),
            Map.entry("e", "е"),
            Map.entry("f", "ф"),
            Map.entry("g", "г"),
            Map.entry("h", "х"),
            Map.entry("i", "и"),
            Map.entry("j", "й"),
            Map.entry("k", "к"),
            Map.entry("l", "л"),
            Map.entry("m", "м"),
            Map.entry("n", "н"),
            Map.entry("o", "о"),
            Map.entry("p", "п"),
            Map.entry("q", "к"),
            Map.entry("r", "р"),
            Map.entry("s", "с"),
            Map.entry("t", "т"),
            Map.entry("u", "у"),
            Map.entry("v", "в"),
            Map.entry("w", "в"),
            Map.entry("x", "кс"),
            Map.entry("z", "з"));

    private Transliteration() {}

    /** The normalised Latin word in Russian letters; letters it does not know stay as they are. */
    public static String toRussian(String word) {
        var russian = new StringBuilder(word.length());
        int i = 0;
        while (i < word.length()) {
            int taken = special(word, i, russian);
            i += taken > 0 ? taken : longestKnown(word, i, russian);
        }
        return russian.toString();
    }

    /** Letters whose reading depends on the place: Iuliia, Mariia, Sergey, Krylov, Dostoevsky. */
    private static int special(String word, int i, StringBuilder russian) {
        if (word.startsWith("ia", i) || word.startsWith("iu", i)) {
            boolean opens = i == 0 || isVowel(word, i - 1);
            russian.append(word.charAt(i + 1) == 'a' ? (opens ? "я" : "ия") : (opens ? "ю" : "ию"));
            return 2;
        }
        if (word.charAt(i) == 'y' && !isVowel(word, i + 1)) {
            boolean closes = i == word.length() - 1;
            russian.append(isVowel(word, i - 1) ? "й" : closes && i > 0 ? "ий" : "ы");
            return 1;
        }
        if (word.startsWith("ii", i) && i == word.length() - 2) {
            russian.append("ий");
            return 2;
        }
        return 0;
    }

    private static int longestKnown(String word, int i, StringBuilder russian) {
        for (int length = Math.min(LONGEST, word.length() - i); length > 0; length--) {
            var letters = LETTERS.get(word.substring(i, i + length));
            if (letters != null) {
                russian.append(letters);
                return length;
            }
        }
        russian.append(word.charAt(i));
        return 1;
    }

    private static boolean isVowel(String word, int i) {
        return i >= 0 && i < word.length() && VOWELS.indexOf(word.charAt(i)) >= 0;
    }
}
