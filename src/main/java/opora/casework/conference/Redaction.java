package opora.casework.conference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text without the names of certain people, in whatever case they stand: initials in their place («В. кормят дома»), and no telephone or
 * other long number. It knows the members of the family alone: whoever hands the paper out still reads it.
 */
record Redaction(List<Name> names) {

    private static final int LONGEST_ENDING = 4;
    private static final int SHORT_STEM = 2;
    private static final String ENDING = "(а|я|о|е|й|ь|ий|ый|ой|ая|яя)$";
    private static final Pattern WORD = Pattern.compile("[А-ЯЁа-яё]+|\\+?\\d[\\d ()-]{5,}\\d");
    private static final String HIDDEN = "…";

    private record Name(String stem, String initial) {

        boolean isIn(String word) {
            int longest = stem.length() <= SHORT_STEM ? SHORT_STEM : LONGEST_ENDING;
            return word.startsWith(stem) && word.length() - stem.length() <= longest;
        }
    }

    /** @param fullNames family name, given name, patronymic */
    static Redaction of(Collection<String> fullNames) {
        return new Redaction(fullNames.stream()
                .flatMap(name -> Stream.of(name.split("[\\s-]+")))
                .filter(part -> !part.isBlank())
                .map(part -> new Name(plain(part).replaceFirst(ENDING, ""), part.charAt(0) + "."))
                .filter(name -> name.stem().length() >= SHORT_STEM)
                .distinct()
                .toList());
    }

    String of(String text) {
        return WORD.matcher(text).replaceAll(this::shown);
    }

    private String shown(MatchResult found) {
        var word = found.group();
        if (!Character.isLetter(word.charAt(0))) {
            return HIDDEN;
        }
        // What is no name begins with a small letter: «вера» in the middle of a sentence.
        return names.stream()
                .filter(name -> Character.isUpperCase(word.charAt(0)) && name.isIn(plain(word)))
                .map(Name::initial)
                .findFirst()
                .orElse(word);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
