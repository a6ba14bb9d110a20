package opora.platform.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of a person in its three parts; not everybody has a patronymic. */
public record PersonName(
        String familyName, String givenName, @Nullable String patronymic) {

    public PersonName {
        familyName = PersonNameReader.spaced(familyName);
        givenName = PersonNameReader.spaced(givenName);
        patronymic = patronymic == null || patronymic.isBlank() ? null : PersonNameReader.spaced(patronymic);
        if (familyName.isEmpty() || givenName.isEmpty()) {
            throw new IllegalArgumentException("a family name and a given name expected");
        }
    }

    /** Reads «Иванова Мария Петровна», «Иванова М.П.», «Мария Петровна Иванова», «Мамедов Али Гусейн оглы». */
    public static Optional<PersonName> parse(String written) {
        return new PersonNameReader(written).read();
    }

    /** «Иванова Мария Петровна». */
    public String full() {
        return parts().collect(Collectors.joining(" "));
    }

    /** «Иванова М. П.», of a double name «А.-М.». */
    public String withInitials() {
        return familyName
                + parts().skip(1)
                        .map(PersonName::initial)
                        .map(initial -> " " + initial)
                        .collect(Collectors.joining());
    }

    /** Whether the given name is known by its first letter only, as in «Иванова М. П.». */
    public boolean hasOnlyInitials() {
        return givenName.length() == 1 || givenName.endsWith(".");
    }

    private Stream<String> parts() {
        return patronymic == null ? Stream.of(familyName, givenName) : Stream.of(familyName, givenName, patronymic);
    }

    private static String initial(String name) {
        var first = name.split(" ", 2)[0];
        return Arrays.stream(first.split("-"))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)) + ".")
                .collect(Collectors.joining("-"));
    }
}
