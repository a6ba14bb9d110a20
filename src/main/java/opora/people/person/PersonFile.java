package opora.people.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import opora.people.DocumentNumber;
import opora.people.PeopleLinks;
import opora.people.Sex;
import opora.platform.text.Phone;
import opora.platform.text.Snils;
import org.jspecify.annotations.Nullable;

/** What is known of a person, and the families they have lived in, the latest first. */
public record PersonFile(
        UUID id,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        Sex sex,
        @Nullable LocalDate birthDate,
        @Nullable String snils,
        @Nullable String phone,
        @Nullable String phoneAsWritten,
        @Nullable String document,
        LocalDate registeredOn,
        List<Stay> stays,
        String[] restrictions) {

    /** @param inReach whether the page of that family may be opened by the reader */
    public record Stay(
            UUID familyId,
            String number,
            String name,
            String role,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inReach) {

        public String path() {
            return PeopleLinks.family(familyId);
        }
    }

    public String name() {
        return familyName + " " + givenName + (patronymic == null ? "" : " " + patronymic);
    }

    public int age(LocalDate today) {
        return birthDate == null ? 0 : Period.between(birthDate, today).getYears();
    }

    public String snilsText() {
        return snils == null ? "" : Snils.parse(snils).map(Snils::formatted).orElse(snils);
    }

    public String documentText() {
        return document == null
                ? ""
                : DocumentNumber.parse(document).map(DocumentNumber::formatted).orElse(document);
    }

    public String phoneText() {
        return phone == null ? "" : Phone.parse(phone).map(Phone::formatted).orElse(phone);
    }

    public String path() {
        return PeopleLinks.person(id);
    }
}
