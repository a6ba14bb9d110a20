package opora.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** One typed word with its readings: as it stands, and as it would read in the other layout or from Latin letters. */
record QueryWord(String typed, List<String> asTyped, List<String> otherwise) {

    /** Spaces and hyphens part words in both layouts; a comma or a semicolon may be a letter of the other one. */
    static List<QueryWord> split(String typed) {
        var words = new ArrayList<QueryWord>();
        var piece = new StringBuilder();
        typed.codePoints().forEach(c -> {
            if (SearchText.isSpace(c) || SearchText.isHyphen(c)) {
                read(piece.toString(), words);
                piece.setLength(0);
            } else {
                piece.appendCodePoint(c);
            }
        });
        read(piece.toString(), words);
        return List.copyOf(words);
    }

    private static void read(String piece, List<QueryWord> words) {
        var parts = SearchText.words(piece);
        var retyped = retyped(piece);
        if (parts.size() < 2 || isOneWordOfTheOtherLayout(piece, parts, retyped)) {
            var otherwise = new LinkedHashSet<>(retyped);
            parts.stream()
                    .limit(1)
                    .filter(QueryWord::isLatin)
                    .map(Transliteration::toRussian)
                    .forEach(otherwise::add);
            var asTyped = parts.size() == 1 ? parts : List.<String>of();
            asTyped.forEach(otherwise::remove);
            if (!asTyped.isEmpty() || !otherwise.isEmpty()) {
                words.add(new QueryWord(piece, asTyped, List.copyOf(otherwise)));
            }
        } else {
            parts.forEach(part -> read(part, words));
        }
    }

    /** «hj;rjdf» is «рожкова» in one word, «I.I.» and «Иванова,Петрова» are two. */
    private static boolean isOneWordOfTheOtherLayout(String piece, List<String> parts, List<String> retyped) {
        return !retyped.isEmpty()
                && piece.codePoints().noneMatch(SearchText::isCyrillic)
                && parts.stream().anyMatch(part -> part.length() > 1);
    }

    private static List<String> retyped(String piece) {
        boolean cyrillic = piece.codePoints().anyMatch(SearchText::isCyrillic);
        var other = cyrillic ? KeyboardLayout.toLatin(piece) : KeyboardLayout.toRussian(piece);
        var words = SearchText.words(other);
        boolean letters = words.size() == 1 && words.getFirst().codePoints().allMatch(Character::isLetter);
        return letters ? words : List.of();
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
