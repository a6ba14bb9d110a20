package opora.platform.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One spelling for everything that looks the same to a reader, so that search can compare by equality. */
public final class SearchText {

    private static final String HYPHENS = "‐‑‒–—―−﹣－";
    private static final String APOSTROPHES = "’‘ʼʹ′´`＇";
    private static final String INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    private static final String LATIN_TWINS = "ABCEHKMOPTXYaceopxyk";
    private static final String CYRILLIC_TWINS = "АВСЕНКМОРТХУасеорхук";

    private SearchText() {}

    /** Lower case, ё as е, one kind of hyphen, apostrophe and space, no marks above letters, no Latin twins in Cyrillic words. */
    public static String normalise(String text) {
        var unmarked = withoutMarks(Normalizer.normalize(withPlainMarks(text), Normalizer.Form.NFKC));
        var composed = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
        var kept = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isSpace(c)) {
                appendSpace(kept);
            } else {
                kept.append(isHyphen(c) ? '-' : isApostrophe(c) ? '\'' : c);
            }
        }
        var small = withoutLatinTwins(kept.toString().strip()).toLowerCase(Locale.ROOT);
        return withoutMarks(small).replace('ё', 'е');
    }

    /** The normalised words: what is left between spaces, hyphens and punctuation; an apostrophe does not split. */
    public static List<String> words(String text) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        normalise(text).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'') {
                moveTo(words, word);
            }
        });
        moveTo(words, word);
        return List.copyOf(words);
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isHyphen(int c) {
        return c == '-' || HYPHENS.indexOf(c) >= 0;
    }

    /** Composition makes some of them out of other marks, so that they are looked for before it and after it. */
    private static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    static boolean isCyrillic(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC;
    }

    /** Before composition: the acute accent people use for an apostrophe would otherwise become a space and a mark. */
    private static String withPlainMarks(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isApostrophe(c)) {
                plain.append('\'');
            } else if (INVISIBLE.indexOf(c) < 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /**
     * Stress marks, and whatever no letter of its own was found for: a mark left behind would become part of another letter as soon
     * as ё is written as е. Small letters may bring one with them («İ»).
     */
    private static String withoutMarks(String composed) {
        var kept = new StringBuilder(composed.length());
        composed.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void appendSpace(StringBuilder kept) {
        if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    /** Registers kept by hand are full of «Cемёнов» with a Latin C; a word of Latin letters alone stays Latin. */
    private static String withoutLatinTwins(String text) {
        var result = new StringBuilder(text);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                replaceTwins(result, start, i);
                start = i + 1;
            }
        }
        return result.toString();
    }

    private static void replaceTwins(StringBuilder text, int from, int to) {
        if (text.substring(from, to).codePoints().noneMatch(SearchText::isCyrillic)) {
            return;
        }
        for (int i = from; i < to; i++) {
            int twin = LATIN_TWINS.indexOf(text.charAt(i));
            if (twin >= 0) {
                text.setCharAt(i, CYRILLIC_TWINS.charAt(twin));
            }
        }
    }

    private static void moveTo(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
