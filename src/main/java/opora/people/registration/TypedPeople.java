package opora.people.registration;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import opora.people.DocumentNumber;
import opora.people.search.Duplicates.Asked;
import opora.platform.text.RussianDate;
import opora.platform.text.Snils;
import opora.platform.web.Fields;

/** The people of a form while it is being typed, complete or not. */
public final class TypedPeople {

    private static final Pattern ROW = Pattern.compile("members\\[(\\d{1,2})]\\..*");

    private TypedPeople() {}

    /** How many rows the form has. */
    static int rows(Fields fields) {
        return fields.values().keySet().stream()
                .map(ROW::matcher)
                .filter(match -> match.matches())
                .mapToInt(match -> Integer.parseInt(match.group(1)) + 1)
                .max()
                .orElse(0);
    }

    static Map<Integer, Asked> all(Fields fields) {
        var asked = new HashMap<Integer, Asked>();
        for (int row = 0; row < rows(fields); row++) {
            asked.put(row, one(fields, "members[" + row + "]."));
        }
        return asked;
    }

    /** @param path what stands before the names of the person's fields */
    public static Asked one(Fields fields, String path) {
        return new Asked(
                fields.value(path + "familyName"),
                fields.value(path + "givenName"),
                RussianDate.parse(fields.value(path + "birthDate")).orElse(null),
                Snils.parse(fields.value(path + "snils")).map(Snils::digits).orElse(null),
                DocumentNumber.parse(fields.value(path + "document"))
                        .map(DocumentNumber::key)
                        .orElse(null));
    }
}
