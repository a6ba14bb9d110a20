package opora.casework.diagnosis;

import static opora.people.views.Tables.FAMILY_CARD;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static opora.people.views.Tables.PERSON_CARD;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who lives in a family, or has lived there, the eldest first. */
@Repository
public class FamilyPeople {

    private static final int OF_AGE = 18;

    private final DSLContext db;

    FamilyPeople(DSLContext db) {
        this.db = db;
    }

    /** @param role a code of the roles in a family */
    public record Member(
            UUID id,
            String name,
            String role,
            String sex,
            @Nullable LocalDate birthDate) {

        boolean isChild(LocalDate on) {
            return birthDate != null && birthDate.plusYears(OF_AGE).isAfter(on);
        }

        /** «Вера»: on a drawing there is no room for more. */
        String shortName() {
            var parts = name.split(" ");
            return parts.length > 1 ? parts[1] : name;
        }
    }

    List<Member> of(UUID institution, UUID family) {
        return find(institution, family, MEMBERSHIP_INTERVAL.ENDS_ON.isNull());
    }

    /** Those who have left as well: what was written about them stays readable. */
    List<Member> ever(UUID institution, UUID family) {
        var met = new HashSet<UUID>();
        return find(institution, family, noCondition()).stream()
                .filter(member -> met.add(member.id()))
                .toList();
    }

    private List<Member> find(UUID institution, UUID family, Condition which) {
        return db.select(
                        PERSON_CARD.ID,
                        PERSON_CARD.FULL_NAME,
                        MEMBERSHIP_INTERVAL.ROLE,
                        PERSON_CARD.SEX,
                        PERSON_CARD.BIRTH_DATE)
                .from(MEMBERSHIP_INTERVAL)
                .join(PERSON_CARD)
                .on(
                        PERSON_CARD.INSTITUTION_ID.eq(MEMBERSHIP_INTERVAL.INSTITUTION_ID),
                        PERSON_CARD.ID.eq(MEMBERSHIP_INTERVAL.PERSON_ID))
                .where(
                        MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP_INTERVAL.FAMILY_ID.eq(family),
                        which)
                .orderBy(PERSON_CARD.BIRTH_DATE.asc().nullsFirst(), PERSON_CARD.ID)
                .fetch(row -> new Member(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    LocalDate registeredOn(UUID institution, UUID family) {
        return db.select(FAMILY_CARD.REGISTERED_ON)
                .from(FAMILY_CARD)
                .where(FAMILY_CARD.INSTITUTION_ID.eq(institution), FAMILY_CARD.ID.eq(family))
                .fetchSingle(FAMILY_CARD.REGISTERED_ON);
    }
}
