package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import opora.platform.Refused;
import opora.platform.text.PersonName;
import opora.platform.text.Phone;
import opora.platform.text.RussianDate;
import opora.platform.text.SearchText;
import opora.platform.text.SearchTokens;
import opora.platform.text.Snils;
import org.jspecify.annotations.Nullable;

/** A person whose data passed the rules: a name in parts, a possible birth date, numbers as digits. */
public record PersonDetails(
        PersonName name,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone,
        @Nullable String phoneAsWritten,
        @Nullable String document) {

    /** @param path what stands before the names of the fields in the form, such as {@code members[0].} */
    public static PersonDetails of(PersonDraft draft, LocalDate today, String path) {
        var phone = phone(draft.phone(), path);
        return new PersonDetails(
                name(draft, path),
                draft.sex(),
                birthDate(draft.birthDate(), today, path),
                snils(draft.snils(), path),
                phone.map(Phone::digits).orElse(null),
                phone.isPresent() ? written(draft.phone()).orElseThrow() : null,
                document(draft.document(), path));
    }

    String nameKey() {
        return SearchText.normalise(name.full());
    }

    List<String> tokens() {
        var patronymic = name.patronymic();
        return patronymic == null
                ? SearchTokens.of(name.familyName(), name.givenName())
                : SearchTokens.of(name.familyName(), name.givenName(), patronymic);
    }

    private static PersonName name(PersonDraft draft, String path) {
        if (draft.familyName().isBlank()) {
            throw new Refused("people.refused.no-family-name").on(path + "familyName");
        }
        if (draft.givenName().isBlank()) {
            throw new Refused("people.refused.no-given-name").on(path + "givenName");
        }
        return new PersonName(draft.familyName(), draft.givenName(), draft.patronymic());
    }

    private static @Nullable LocalDate birthDate(@Nullable LocalDate date, LocalDate today, String path) {
        if (date != null && !RussianDate.isLikely(date)) {
            throw new Refused("people.refused.unlikely-year", String.valueOf(date.getYear())).on(path + "birthDate");
        }
        if (date != null && date.isAfter(today)) {
            throw new Refused("people.refused.born-in-future").on(path + "birthDate");
        }
        return date;
    }

    private static @Nullable String snils(@Nullable String typed, String path) {
        var written = written(typed);
        if (written.isEmpty()) {
            return null;
        }
        var problem = Snils.problem(written.get());
        if (problem.isPresent()) {
            throw switch (problem.get()) {
                case NOT_ELEVEN_DIGITS -> new Refused("people.refused.snils-length").on(path + "snils");
                case CONTROL -> new Refused("people.refused.snils-control").on(path + "snils");
            };
        }
        return Snils.parse(written.get()).orElseThrow().digits();
    }

    private static Optional<Phone> phone(@Nullable String typed, String path) {
        return written(typed).map(text -> Phone.parse(text)
                .orElseThrow(() -> new Refused("people.refused.phone").on(path + "phone")));
    }

    private static @Nullable String document(@Nullable String typed, String path) {
        return written(typed)
                .map(text -> DocumentNumber.parse(text)
                        .orElseThrow(() -> new Refused("people.refused.document").on(path + "document"))
                        .key())
                .orElse(null);
    }

    private static Optional<String> written(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
