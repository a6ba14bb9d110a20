package opora.people.registration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import opora.people.MemberDraft;
import opora.people.MembershipRole;
import opora.people.PersonDetails;
import opora.people.PersonDraft;
import opora.people.Sex;
import opora.platform.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** One person of a form, as typed. */
public record MemberForm(
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String patronymic,
        @Nullable Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone,
        @Nullable String document,
        @Nullable String role,
        @Nullable LocalDate since) {

    boolean isBlank() {
        return birthDate == null
                && Stream.of(familyName, givenName, patronymic, snils, phone, document)
                        .allMatch(MemberForm::blank);
    }

    /** Tells everything that is wrong with this person at once. */
    public void check(String path, LocalDate today, Errors errors) {
        if (blank(role)) {
            errors.rejectValue(path + "role", "people.refused.unknown-role");
        }
        if (blank(familyName)) {
            errors.rejectValue(path + "familyName", "people.refused.no-family-name");
        }
        if (blank(givenName)) {
            errors.rejectValue(path + "givenName", "people.refused.no-given-name");
        }
        if (known() == null) {
            errors.rejectValue(path + "sex", "people.refused.no-sex");
        }
        if (!errors.hasFieldErrors(path + "*")) {
            try {
                PersonDetails.of(draft().person(), today, path);
            } catch (Refused refused) {
                errors.rejectValue(String.valueOf(refused.field()), refused.getMessage(), refused.arguments(), null);
            }
        }
    }

    public MemberDraft draft() {
        var person = new PersonDraft(
                text(familyName),
                text(givenName),
                blank(patronymic) ? null : text(patronymic),
                known() == null ? Sex.FEMALE : known(),
                birthDate,
                snils,
                phone,
                document);
        return new MemberDraft(person, text(role), since);
    }

    /** Chosen, or told by the role («дочь»), or by the patronymic. */
    private @Nullable Sex known() {
        if (sex != null) {
            return sex;
        }
        return MembershipRole.of(text(role))
                .flatMap(MembershipRole::sex)
                .orElseGet(() -> ofPatronymic(text(patronymic)));
    }

    private static @Nullable Sex ofPatronymic(String patronymic) {
        var ending = patronymic.toLowerCase(Locale.ROOT);
        if (ending.endsWith("вна") || ending.endsWith("чна") || ending.endsWith("кызы")) {
            return Sex.FEMALE;
        }
        return ending.endsWith("ич") || ending.endsWith("оглы") ? Sex.MALE : null;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
