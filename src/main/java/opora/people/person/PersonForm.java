package opora.people.person;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import opora.people.PersonDraft;
import opora.people.Sex;
import org.jspecify.annotations.Nullable;

public record PersonForm(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String patronymic,
        @NotNull Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone,
        @Nullable String document) {

    PersonDraft draft() {
        return new PersonDraft(
                familyName == null ? "" : familyName,
                givenName == null ? "" : givenName,
                patronymic,
                sex,
                birthDate,
                snils,
                phone,
                document);
    }
}
