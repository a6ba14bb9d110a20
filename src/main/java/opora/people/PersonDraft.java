package opora.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as written down: numbers in any usual spelling, checked and normalised when they are registered. The document is a passport or a certificate of birth. */
public record PersonDraft(
        String familyName,
        String givenName,
        @Nullable String patronymic,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone,
        @Nullable String document) {

    public PersonDraft(
            String familyName,
            String givenName,
            @Nullable String patronymic,
            Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable String snils,
            @Nullable String phone) {
        this(familyName, givenName, patronymic, sex, birthDate, snils, phone, null);
    }
}
