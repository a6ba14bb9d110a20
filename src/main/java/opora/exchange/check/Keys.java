package opora.exchange.check;

import java.time.LocalDate;
import opora.platform.text.PersonName;
import opora.platform.text.SearchText;

/** Spellings of names and numbers under which they are found again. */
final class Keys {

    private Keys() {}

    static String of(String written) {
        return SearchText.normalise(written);
    }

    /** «соколова м п» for «Соколова Мария Петровна» and «Соколова М.П.» alike. */
    static String initials(String name) {
        return PersonName.parse(name)
                .map(parsed -> String.join(" ", SearchText.words(parsed.withInitials())))
                .orElse("");
    }

    /** Journals are numbered anew every year. */
    static String numbered(String sheet, LocalDate on, String number) {
        return sheet + " " + on.getYear() + " " + number.strip();
    }

    static boolean isShort(String name) {
        return PersonName.parse(name).filter(PersonName::hasOnlyInitials).isPresent();
    }
}
