package opora.people;

import static opora.people.db.Tables.PERSON;

import java.util.List;
import opora.platform.secrets.BlindIndex;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds persons by their sealed numbers: by the token of the number, and as it stands where it is not sealed yet. */
@Component
public class NumberIndex {

    static final String SNILS = "people.person.snils";
    static final String PHONE = "people.person.phone";

    static final String DOCUMENT = "people.person.document";

    private final BlindIndex index;

    NumberIndex(BlindIndex index) {
        this.index = index;
    }

    public @Nullable String ofSnils(@Nullable String digits) {
        return digits == null ? null : index.of(SNILS, digits);
    }

    public @Nullable String ofPhone(@Nullable String digits) {
        return digits == null ? null : index.of(PHONE, digits);
    }

    public @Nullable String ofDocument(@Nullable String number) {
        return number == null ? null : index.of(DOCUMENT, number);
    }

    /** The tokens a number may be found under: after a change of key those of before stand until they are renewed. */
    public List<String> allOfSnils(String digits) {
        return index.all(SNILS, digits);
    }

    public List<String> allOfDocument(String number) {
        return index.all(DOCUMENT, number);
    }

    public Condition hasDocument(String number) {
        return any(PERSON.DOCUMENT_INDEX, allOfDocument(number), PERSON.DOCUMENT, number);
    }

    public Condition hasDocument(Field<String> token, Field<String> number) {
        return PERSON.DOCUMENT_INDEX.eq(token).or(PERSON.DOCUMENT_INDEX.isNull().and(PERSON.DOCUMENT.eq(number)));
    }

    public Condition hasSnils(String digits) {
        return any(PERSON.SNILS_INDEX, allOfSnils(digits), PERSON.SNILS, digits);
    }

    /** @param token and digits of one number, as columns of a query */
    public Condition hasSnils(Field<String> token, Field<String> digits) {
        return PERSON.SNILS_INDEX.eq(token).or(PERSON.SNILS_INDEX.isNull().and(PERSON.SNILS.eq(digits)));
    }

    public Condition hasPhone(String digits) {
        return any(PERSON.PHONE_INDEX, index.all(PHONE, digits), PERSON.PHONE, digits);
    }

    private static Condition any(Field<String> index, List<String> tokens, Field<String> column, String plain) {
        return index.in(tokens).or(index.isNull().and(column.eq(plain)));
    }
}
