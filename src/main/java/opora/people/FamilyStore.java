package opora.people;

import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.text.SearchText;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class FamilyStore {

    private static final int DIGITS = 5;

    private final DSLContext db;

    FamilyStore(DSLContext db) {
        this.db = db;
    }

    record NewFamily(UUID id, String number, String name, LocalDate registeredOn) {}

    /** One registration at a time in an institution: numbers have no gaps, and a form sent twice finds its first family. */
    void lockNumbers(UUID institution) {
        db.execute(
                "select pg_advisory_xact_lock(hashtextextended('people.family.number', {0}))",
                val(institution.getLeastSignificantBits()));
    }

    Optional<RegisteredFamily> registered(UUID institution, UUID familyId) {
        var members = field(select(arrayAgg(MEMBERSHIP.PERSON_ID).orderBy(MEMBERSHIP.ID))
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.INSTITUTION_ID.eq(FAMILY.INSTITUTION_ID), MEMBERSHIP.FAMILY_ID.eq(FAMILY.ID)));
        return db.select(FAMILY.ID, members)
                .from(FAMILY)
                .where(FAMILY.INSTITUTION_ID.eq(institution), FAMILY.ID.eq(familyId))
                .fetchOptional(row ->
                        new RegisteredFamily(row.value1(), row.value2() == null ? List.of() : List.of(row.value2())));
    }

    Set<String> takenNumbers(UUID institution, Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return db.resultQuery(
                        "select * from people.family_numbers_in_use({0}, {1})",
                        val(institution), val(numbers.toArray(String[]::new)))
                .fetchSet(0, String.class);
    }

    /** The greatest number given out in each year, of those that look like 2026-00012. */
    Map<Integer, Integer> lastNumbers(UUID institution) {
        return new HashMap<>(
                db.resultQuery("select year, number from people.last_family_numbers({0})", val(institution))
                        .fetchMap(row -> row.get(0, Integer.class), row -> row.get(1, Integer.class)));
    }

    static String number(int year, int number) {
        return year + "-" + String.format("%0" + DIGITS + "d", number);
    }

    void insert(UUID institution, List<NewFamily> families) {
        db.batchInsert(families.stream()
                        .map(each -> {
                            var row = db.newRecord(FAMILY);
                            row.setInstitutionId(institution);
                            row.setId(each.id());
                            row.setNumber(each.number());
                            row.setName(each.name());
                            row.setNameKey(SearchText.normalise(each.name()));
                            row.setRegisteredOn(each.registeredOn());
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** False when the name is that already. */
    boolean rename(UUID institution, UUID familyId, String name) {
        return db.update(FAMILY)
                        .set(FAMILY.NAME, name)
                        .set(FAMILY.NAME_KEY, SearchText.normalise(name))
                        .where(FAMILY.INSTITUTION_ID.eq(institution), FAMILY.ID.eq(familyId), FAMILY.NAME.ne(name))
                        .execute()
                > 0;
    }
}
