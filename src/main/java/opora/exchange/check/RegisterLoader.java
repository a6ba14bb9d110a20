package opora.exchange.check;

import static opora.casework.views.Tables.CASE_INTERVAL;
import static opora.people.views.Tables.CATEGORY_INTERVAL;
import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static opora.people.views.Tables.STATUS_INTERVAL;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import opora.people.Addresses;
import opora.people.PersonNumbers;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Families, people and what is known of them as they are stored. */
@Component
class RegisterLoader {

    private final DSLContext db;
    private final PersonNumbers numbers;
    private final Addresses addresses;

    RegisterLoader(DSLContext db, PersonNumbers numbers, Addresses addresses) {
        this.db = db;
        this.numbers = numbers;
        this.addresses = addresses;
    }

    void load(World world) {
        var families = families(world);
        if (!families.isEmpty()) {
            loadStays(world, families, persons(world));
            loadStatuses(world, families);
            loadCategories(world, families);
            loadClosings(world, families);
        }
    }

    private Map<UUID, FamilyRef> families(World world) {
        var families = new HashMap<UUID, FamilyRef>();
        db.select(
                        FAMILY_CARD.ID,
                        FAMILY_CARD.NUMBER,
                        FAMILY_CARD.NAME,
                        FAMILY_CARD.REGISTERED_ON,
                        FAMILY_CARD.SETTLEMENT_ID,
                        FAMILY_CARD.SECTION_ID,
                        addresses.street(),
                        addresses.house(),
                        addresses.flat())
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var family = new FamilyRef(row.value1(), row.value2(), row.value4());
                    families.put(row.value1(), family);
                    world.families.put(Keys.of(row.value2()), family);
                    world.storedFamilies.put(
                            Keys.of(row.value2()),
                            new World.StoredFamily(
                                    row.value3(),
                                    row.value4(),
                                    row.value5(),
                                    row.value6(),
                                    row.value7(),
                                    row.value8(),
                                    row.value9()));
                });
        return families;
    }

    private Map<UUID, PersonRef> persons(World world) {
        var persons = new HashMap<UUID, PersonRef>();
        db.select(PERSON_CARD.ID, PERSON_CARD.FULL_NAME, PERSON_CARD.BIRTH_DATE)
                .from(PERSON_CARD)
                .where(PERSON_CARD.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var person = new PersonRef(row.value1(), Keys.of(row.value2()), row.value3());
                    persons.put(row.value1(), person);
                    world.add(person);
                });
        numbers.owners(world.institution).forEach((snils, owner) -> {
            var person = persons.get(owner);
            if (person != null) {
                world.addSnils(snils, person);
            }
        });
        return persons;
    }

    private void loadStays(World world, Map<UUID, FamilyRef> families, Map<UUID, PersonRef> persons) {
        db.select(
                        MEMBERSHIP_INTERVAL.FAMILY_ID,
                        MEMBERSHIP_INTERVAL.PERSON_ID,
                        MEMBERSHIP_INTERVAL.ROLE,
                        MEMBERSHIP_INTERVAL.STARTS_ON,
                        MEMBERSHIP_INTERVAL.ENDS_ON)
                .from(MEMBERSHIP_INTERVAL)
                .where(MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var family = families.get(row.value1());
                    var person = persons.get(row.value2());
                    if (family != null && person != null) {
                        world.add(new Stay(family, person, row.value3(), row.value4(), row.value5(), 0));
                    }
                });
    }

    private void loadStatuses(World world, Map<UUID, FamilyRef> families) {
        db.select(STATUS_INTERVAL.FAMILY_ID, STATUS_INTERVAL.STATUS, STATUS_INTERVAL.STARTS_ON, STATUS_INTERVAL.ENDS_ON)
                .from(STATUS_INTERVAL)
                .where(STATUS_INTERVAL.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var family = families.get(row.value1());
                    if (family != null) {
                        family.statuses().add(new Span(row.value2(), null, row.value3(), row.value4(), 0));
                    }
                });
    }

    private void loadCategories(World world, Map<UUID, FamilyRef> families) {
        db.select(
                        CATEGORY_INTERVAL.FAMILY_ID,
                        CATEGORY_INTERVAL.CATEGORY_CODE,
                        CATEGORY_INTERVAL.PERSON_ID,
                        CATEGORY_INTERVAL.STARTS_ON,
                        CATEGORY_INTERVAL.ENDS_ON)
                .from(CATEGORY_INTERVAL)
                .where(CATEGORY_INTERVAL.INSTITUTION_ID.eq(world.institution))
                .forEach(row -> {
                    var family = families.get(row.value1());
                    if (family != null) {
                        family.categories().add(new Span(row.value2(), row.value3(), row.value4(), row.value5(), 0));
                    }
                });
    }

    private void loadClosings(World world, Map<UUID, FamilyRef> families) {
        db.select(CASE_INTERVAL.FAMILY_ID, CASE_INTERVAL.CLOSING_REASON, CASE_INTERVAL.CLOSED_ON)
                .from(CASE_INTERVAL)
                .where(CASE_INTERVAL.INSTITUTION_ID.eq(world.institution), CASE_INTERVAL.CLOSED_ON.isNotNull())
                .orderBy(CASE_INTERVAL.CLOSED_ON)
                .forEach(row -> {
                    var family = families.get(row.value1());
                    if (family != null) {
                        family.close(new Span(row.value2(), null, row.value3(), row.value3(), 0));
                    }
                });
    }
}
