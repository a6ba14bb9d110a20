package opora.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as written down: numbers in any usual spelling, checked and normalised when they are registered. */
public record PersonDraft(
        String familyName,
        String givenName,
        @Nullable String patronymic,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone) {}
