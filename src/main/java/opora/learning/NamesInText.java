package opora.learning;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Family and given names of certain people in a text, in whatever case they stand: «Рожковой», «Рожковых», «с Верой». */
record NamesInText(List<String> stems) {

    private static final int SHORTEST_STEM = 3;
    private static final int LONGEST_ENDING = 4;
    private static final String ENDING = "(а|я|о|е|й|ь|ий|ый|ой|ая|яя)$";

    /** Only what begins like a name: «вера» in the middle of a sentence is none. */
    private static final Pattern CAPITALISED = Pattern.compile("[А-ЯЁ][а-яё]+");

    /** @param fullNames family name, given name, patronymic */
    static NamesInText of(Collection<String> fullNames) {
        return new NamesInText(fullNames.stream()
                .flatMap(name -> Stream.of(name.split("\\s+")).limit(2))
                .map(name -> plain(name).replaceFirst(ENDING, ""))
                .filter(stem -> stem.length() >= SHORTEST_STEM)
                .distinct()
                .toList());
    }

    Optional<String> in(String text) {
        return CAPITALISED
                .matcher(text)
                .results()
                .map(word -> word.group())
                .filter(this::isName)
                .findFirst();
    }

    private boolean isName(String word) {
        var written = plain(word);
        return stems.stream()
                .anyMatch(stem -> written.startsWith(stem) && written.length() - stem.length() <= LONGEST_ENDING);
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
