package opora.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import opora.Centre;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;

/** Families for tests; what a test does not say is filled in. */
public final class PeopleFixture {

    public static final LocalDate LONG_AGO = LocalDate.of(2021, 2, 1);

    private PeopleFixture() {}

    public static RegisteredFamily family(RegisterFamily register, Centre.Small small, Change change) {
        return register.register(
                family(small.near(), mother("Рожкова"), child("Рожкова", LocalDate.of(2016, 5, 4))), change);
    }

    public static FamilyDraft family(UUID settlement, MemberDraft... members) {
        return new FamilyDraft(null, "", LONG_AGO, residence(settlement), List.of(members));
    }

    public static ResidenceDraft residence(UUID settlement) {
        return new ResidenceDraft(settlement, null, "215 800", "ул. Лесная", "4", "12");
    }

    public static MemberDraft mother(String familyName) {
        return member(familyName, "Алёна", LocalDate.of(1990, 3, 12), "mother", null);
    }

    public static MemberDraft child(String familyName, LocalDate birthDate) {
        return member(familyName, "Вера", birthDate, "daughter", null);
    }

    public static MemberDraft member(
            String familyName, String givenName, @Nullable LocalDate birthDate, String role, @Nullable String snils) {
        return new MemberDraft(
                new PersonDraft(familyName, givenName, "Сергеевна", Sex.FEMALE, birthDate, snils, null), role, null);
    }
}
