package opora.services;

import static opora.casework.db.Tables.CASE_FILE;
import static opora.people.db.Tables.CURATOR;
import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static opora.people.db.Tables.PERSON_TOKEN;
import static opora.people.db.Tables.RESIDENCE;

import java.time.LocalDate;
import java.util.UUID;
import opora.platform.Ids;
import opora.platform.text.SearchText;
import opora.platform.text.SearchTokens;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Families and people as the register would hold them, for tests of what is done for them. */
class Households {

    private final DSLContext db;

    Households(DSLContext db) {
        this.db = db;
    }

    UUID family(UUID institution, UUID section, UUID settlement, String name, LocalDate registeredOn) {
        var id = Ids.next();
        db.insertInto(FAMILY)
                .set(FAMILY.INSTITUTION_ID, institution)
                .set(FAMILY.ID, id)
                .set(FAMILY.NUMBER, registeredOn.getYear() + "-" + id.toString().substring(24))
                .set(FAMILY.NAME, name)
                .set(FAMILY.NAME_KEY, SearchText.normalise(name))
                .set(FAMILY.REGISTERED_ON, registeredOn)
                .execute();
        db.insertInto(RESIDENCE)
                .set(RESIDENCE.INSTITUTION_ID, institution)
                .set(RESIDENCE.ID, Ids.next())
                .set(RESIDENCE.FAMILY_ID, id)
                .set(RESIDENCE.SETTLEMENT_ID, settlement)
                .set(RESIDENCE.SECTION_ID, section)
                .set(RESIDENCE.STREET, "Садовая")
                .set(RESIDENCE.HOUSE, "7")
                .set(RESIDENCE.STARTS_ON, registeredOn)
                .execute();
        db.insertInto(CASE_FILE)
                .set(CASE_FILE.INSTITUTION_ID, institution)
                .set(CASE_FILE.ID, Ids.next())
                .set(CASE_FILE.FAMILY_ID, id)
                .set(CASE_FILE.OPENED_ON, registeredOn)
                .execute();
        return id;
    }

    UUID member(
            UUID institution,
            UUID family,
            String familyName,
            String givenName,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {
        var person = person(institution, familyName, givenName, from);
        db.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.INSTITUTION_ID, institution)
                .set(MEMBERSHIP.ID, Ids.next())
                .set(MEMBERSHIP.FAMILY_ID, family)
                .set(MEMBERSHIP.PERSON_ID, person)
                .set(MEMBERSHIP.ROLE, role)
                .set(MEMBERSHIP.STARTS_ON, from)
                .set(MEMBERSHIP.ENDS_ON, to)
                .execute();
        return person;
    }

    UUID person(UUID institution, String familyName, String givenName, LocalDate registeredOn) {
        var id = Ids.next();
        db.insertInto(PERSON)
                .set(PERSON.INSTITUTION_ID, institution)
                .set(PERSON.ID, id)
                .set(PERSON.FAMILY_NAME, familyName)
                .set(PERSON.GIVEN_NAME, givenName)
                .set(PERSON.NAME_KEY, SearchText.normalise(familyName + " " + givenName))
                .set(PERSON.SEX, "female")
                .set(PERSON.BIRTH_DATE, LocalDate.of(1990, 4, 2))
                .set(PERSON.REGISTERED_ON, registeredOn)
                .execute();
        for (var token : SearchTokens.of(familyName, givenName)) {
            db.insertInto(PERSON_TOKEN)
                    .set(PERSON_TOKEN.INSTITUTION_ID, institution)
                    .set(PERSON_TOKEN.PERSON_ID, id)
                    .set(PERSON_TOKEN.TOKEN, token)
                    .execute();
        }
        return id;
    }

    void curator(UUID institution, UUID family, UUID employee, LocalDate from) {
        db.insertInto(CURATOR)
                .set(CURATOR.INSTITUTION_ID, institution)
                .set(CURATOR.ID, Ids.next())
                .set(CURATOR.FAMILY_ID, family)
                .set(CURATOR.EMPLOYEE_ID, employee)
                .set(CURATOR.STARTS_ON, from)
                .execute();
    }
}
