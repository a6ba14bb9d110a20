package opora.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells the parts of a written name from each other: by order, and where the order is unusual, by endings and particles. */
final class PersonNameReader {

    private static final Set<String> AFTER_FATHER =
            Set.of("оглы", "оглу", "угли", "улы", "уулу", "кызы", "гызы", "кизи", "заде");
    private static final Set<String> BEFORE_FAMILY = Set.of(
            "фон", "фан", "ван", "дер", "ден", "де", "ди", "да", "дос", "ла", "ле", "ибн", "бен", "аль", "эль", "тер");
    private static final List<String> PATRONYMIC_ENDINGS = List.of("ич", "вна", "чна");
    private static final int USUAL = 3;

    private final List<String> parts;

    PersonNameReader(String written) {
        this.parts = joined(tokens(written));
    }

    Optional<PersonName> read() {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        putFamilyNameFirst();
        return switch (parts.size()) {
            case 2 -> name(parts.get(0), parts.get(1), "");
            case USUAL -> name(parts.get(0), parts.get(1), parts.get(2));
            default -> longName();
        };
    }

    static String spaced(String text) {
        var spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = SearchText.isSpace(c);
            if (!space) {
                spaced.append(SearchText.isHyphen(c) ? '-' : c);
            } else if (!spaced.isEmpty() && spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(' ');
            }
        }
        return spaced.toString().strip().replace(" - ", "-").replace("- ", "-").replace(" -", "-");
    }

    /** «Иванова М.П.» has an end of a word after each point. */
    private static List<String> tokens(String written) {
        var separated = spaced(written.replace(',', ' ').replace(".", ". "))
                .replace(". -", ".-")
                .replace(".- ", ".-");
        return separated.isEmpty() ? List.of() : List.of(separated.split(" "));
    }

    /** Particles belong to the word beside them: «Гусейн оглы», «фон Визин». */
    private static List<String> joined(List<String> tokens) {
        var joined = new ArrayList<String>();
        var before = new StringBuilder();
        for (var token : tokens) {
            var lower = token.toLowerCase(Locale.ROOT);
            if (AFTER_FATHER.contains(lower) && joined.size() > 1 && before.isEmpty()) {
                joined.addLast(joined.removeLast() + " " + lower);
            } else if (BEFORE_FAMILY.contains(lower) && joined.isEmpty() && tokens.size() > USUAL - 1) {
                before.append(lower).append(' ');
            } else {
                joined.add(before + cased(token));
                before.setLength(0);
            }
        }
        return joined;
    }

    /** «М. П. Иванова» and «Мария Петровна Иванова». */
    private void putFamilyNameFirst() {
        boolean initialsFirst = isInitial(parts.getFirst()) && !isInitial(parts.getLast());
        boolean patronymicInTheMiddle = parts.size() == USUAL
                && isPatronymic(parts.get(1))
                && !isPatronymic(parts.getLast())
                && !isInitial(parts.getLast());
        if (initialsFirst || patronymicInTheMiddle) {
            parts.addFirst(parts.removeLast());
        }
    }

    /** Without a patronymic the first word is the family name; with one, the given name stands before it. */
    private Optional<PersonName> longName() {
        int last = parts.size() - 1;
        if (isPatronymic(parts.get(last))) {
            return name(String.join(" ", parts.subList(0, last - 1)), parts.get(last - 1), parts.get(last));
        }
        return name(parts.getFirst(), String.join(" ", parts.subList(1, parts.size())), "");
    }

    private static Optional<PersonName> name(String family, String given, String patronymic) {
        return isInitial(family) ? Optional.empty() : Optional.of(new PersonName(family, given, patronymic));
    }

    private static boolean isInitial(String part) {
        return part.endsWith(".") || part.length() == 1;
    }

    private static boolean isPatronymic(String part) {
        var lower = part.toLowerCase(Locale.ROOT);
        return PATRONYMIC_ENDINGS.stream().anyMatch(lower::endsWith)
                || AFTER_FATHER.stream()
                        .anyMatch(particle -> lower.endsWith(" " + particle) || lower.endsWith("-" + particle));
    }

    /** «ИВАНОВА» and «иванова» become «Иванова»; «МакГрегор» is left as its owner writes it. */
    private static String cased(String part) {
        boolean oneCase = part.equals(part.toUpperCase(Locale.ROOT)) || part.equals(part.toLowerCase(Locale.ROOT));
        if (!oneCase) {
            return part;
        }
        var cased = new StringBuilder(part.toLowerCase(Locale.ROOT));
        for (int i = 0; i < cased.length(); i++) {
            boolean begins =
                    i == 0 || cased.charAt(i - 1) == '-' || cased.charAt(i - 1) == '\'' || cased.charAt(i - 1) == '’';
            boolean particle = i > 0 && AFTER_FATHER.contains(cased.substring(i));
            if (begins && !particle) {
                cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
            }
        }
        return cased.toString();
    }
}
