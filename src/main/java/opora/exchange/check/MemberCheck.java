package opora.exchange.check;

import java.util.Locale;
import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.people.MembershipRole;
import opora.people.Sex;
import opora.platform.text.PersonName;
import org.jspecify.annotations.Nullable;

/** Whether a member may be taken: known or new, in one family at a time, with a number nobody else has. */
record MemberCheck(Row row, World world) {

    @Nullable
    Ref check() {
        checkDates();
        var family = Find.family(row, world);
        var name = row.name("name");
        if (name != null && name.hasOnlyInitials()) {
            row.refuse("name", "exchange.row.initials");
        }
        if (row.has("role") && name != null && sex(row) == null) {
            row.refuse("sex", "exchange.row.sex-unknown");
        }
        if (family == null || name == null || family.isBroken()) {
            return null;
        }
        return enter(family, name);
    }

    /** What the row says, or its role, or the patronymic. */
    static @Nullable Sex sex(Row row) {
        if (row.has("sex")) {
            return PeopleWork.sex(row.text("sex"));
        }
        var byRole = MembershipRole.of(row.text("role")).flatMap(MembershipRole::sex);
        return byRole.orElseGet(() -> byPatronymic(row.name("name")));
    }

    private static @Nullable Sex byPatronymic(@Nullable PersonName name) {
        var patronymic = name == null || name.patronymic() == null
                ? ""
                : name.patronymic().toLowerCase(Locale.ROOT);
        if (patronymic.endsWith("на") || patronymic.endsWith("кызы")) {
            return Sex.FEMALE;
        }
        return patronymic.endsWith("ич") || patronymic.endsWith("оглы") ? Sex.MALE : null;
    }

    private void checkDates() {
        Find.mustHavePassed(row, world, "birth_date", "since", "until");
        Find.mustFollow(row, "since", row.date("birth_date"));
        Find.mustFollow(row, "until", row.has("since") ? row.date("since") : row.date("birth_date"));
        if (row.has("until") && !row.has("leaving_reason")) {
            row.refuse("leaving_reason", "exchange.row.leaving-reason");
        }
    }

    private @Nullable Ref enter(FamilyRef family, PersonName name) {
        var nameKey = Keys.of(name.full());
        var person = ownsNumber(nameKey) ? known(family, nameKey) : null;
        var stay = new Stay(
                family,
                person == null ? new PersonRef(row, nameKey) : person,
                row.text("role"),
                PeopleWork.sinceOf(row, family),
                row.date("until"),
                row.number());
        Find.mustFollow(row, "until", stay.since());
        if (person != null) {
            compare(person, stay);
        }
        if (!row.isGood() || row.alreadyThere()) {
            return null;
        }
        if (person == null) {
            world.add(stay.person());
        }
        if (row.has("snils")) {
            world.addSnils(row.text("snils"), stay.person());
        }
        world.add(stay);
        return stay.person().row() == row.number() ? stay.person() : null;
    }

    /** Somebody without a birth date is only known inside the family. */
    private @Nullable PersonRef known(FamilyRef family, String nameKey) {
        var birthDate = row.date("birth_date");
        return world.person(row.text("snils"), nameKey, birthDate)
                .or(() -> family.stays().stream()
                        .map(Stay::person)
                        .filter(person -> person.nameKey().equals(nameKey))
                        .filter(person -> Objects.equals(person.birthDate(), birthDate))
                        .findFirst())
                .orElse(null);
    }

    /** A number that is somebody else's says nothing about who the person is. */
    private boolean ownsNumber(String nameKey) {
        var owner = row.has("snils") ? world.ownerOf(row.text("snils")).orElse(null) : null;
        if (owner == null
                || (owner.nameKey().equals(nameKey) && Objects.equals(owner.birthDate(), row.date("birth_date")))) {
            return true;
        }
        if (owner.isStored()) {
            row.refuse("snils", "exchange.row.snils-known");
        } else {
            row.refuse("snils", "exchange.row.snils-twice", owner.row());
        }
        return false;
    }

    private void compare(PersonRef person, Stay stay) {
        for (var other : person.stays()) {
            boolean here = other.family() == stay.family();
            if (here && other.row() == 0 && other.since().equals(stay.since())) {
                compareStored(other, stay);
                return;
            }
            if (other.meets(stay.since(), stay.until())) {
                refuse(other, here);
                return;
            }
        }
    }

    private void compareStored(Stay stored, Stay stay) {
        if (stored.role().equals(stay.role()) && Objects.equals(stored.until(), stay.until())) {
            row.isThere();
        } else {
            var column = stored.role().equals(stay.role()) ? "until" : "role";
            row.refuse(
                    column, "exchange.row.conflict", row.sheet().column(column).heading());
        }
    }

    private void refuse(Stay other, boolean here) {
        if (!here) {
            row.refuse(
                    "family_number", "exchange.row.two-families", other.family().number());
        } else if (other.row() > 0) {
            row.refuse("name", "exchange.row.twice", other.row());
        } else {
            row.refuse(
                    "since",
                    "exchange.row.conflict",
                    row.sheet().column("since").heading());
        }
    }
}
