package opora.people;

import static opora.people.db.Tables.FAMILY;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.MEMBERSHIP;
import static opora.people.db.Tables.PERSON;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MembershipStore {

    private final DSLContext db;
    private final Vault vault;

    MembershipStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record NewMembership(UUID id, UUID familyId, UUID personId, String role, LocalDate since) {}

    record Stay(
            UUID id,
            UUID familyId,
            String familyNumber,
            UUID personId,
            String role,
            LocalDate from,
            @Nullable LocalDate to) {}

    void insert(UUID institution, List<NewMembership> memberships) {
        db.batchInsert(memberships.stream()
                        .map(each -> {
                            var row = db.newRecord(MEMBERSHIP);
                            row.setInstitutionId(institution);
                            row.setId(each.id());
                            row.setFamilyId(each.familyId());
                            row.setPersonId(each.personId());
                            row.setRole(each.role());
                            row.setStartsOn(each.since());
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** Where these persons have lived, each held until the transaction ends so that nobody moves them meanwhile. */
    List<Stay> staysOf(UUID institution, Collection<UUID> persons) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.INSTITUTION_ID.eq(institution), PERSON.ID.eq(any(persons.toArray(UUID[]::new))))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch();
        return stays().where(
                        MEMBERSHIP.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP.PERSON_ID.eq(any(persons.toArray(UUID[]::new))))
                .fetch(mapping(Stay::new));
    }

    Optional<Stay> lock(UUID institution, UUID membershipId) {
        return stays().where(MEMBERSHIP.INSTITUTION_ID.eq(institution), MEMBERSHIP.ID.eq(membershipId))
                .forUpdate()
                .of(MEMBERSHIP)
                .fetchOptional(mapping(Stay::new));
    }

    Map<UUID, LocalDate> birthDates(UUID institution, Collection<UUID> persons) {
        return db.select(PERSON.ID, PERSON.BIRTH_DATE)
                .from(PERSON)
                .where(
                        PERSON.INSTITUTION_ID.eq(institution),
                        PERSON.ID.eq(any(persons.toArray(UUID[]::new))),
                        PERSON.BIRTH_DATE.isNotNull())
                .fetchMap(PERSON.ID, PERSON.BIRTH_DATE);
    }

    /** Somebody who leaves takes along the categories that were theirs. */
    void end(UUID institution, Stay stay, LocalDate on, String reason) {
        db.update(MEMBERSHIP)
                .set(MEMBERSHIP.ENDS_ON, on)
                .set(MEMBERSHIP.END_REASON, vault.seal(PeopleSecrets.END_REASON, stay.id(), reason))
                .where(MEMBERSHIP.INSTITUTION_ID.eq(institution), MEMBERSHIP.ID.eq(stay.id()))
                .execute();
        db.update(FAMILY_CATEGORY)
                .set(FAMILY_CATEGORY.ENDS_ON, greatest(val(on), FAMILY_CATEGORY.STARTS_ON))
                .where(
                        FAMILY_CATEGORY.INSTITUTION_ID.eq(institution),
                        FAMILY_CATEGORY.FAMILY_ID.eq(stay.familyId()),
                        FAMILY_CATEGORY.PERSON_ID.eq(stay.personId()),
                        FAMILY_CATEGORY.ENDS_ON.isNull())
                .execute();
    }

    private SelectOnConditionStep<Record7<UUID, UUID, String, UUID, String, LocalDate, LocalDate>> stays() {
        return db.select(
                        MEMBERSHIP.ID,
                        MEMBERSHIP.FAMILY_ID,
                        FAMILY.NUMBER,
                        MEMBERSHIP.PERSON_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.STARTS_ON,
                        MEMBERSHIP.ENDS_ON)
                .from(MEMBERSHIP)
                .join(FAMILY)
                .on(FAMILY.INSTITUTION_ID.eq(MEMBERSHIP.INSTITUTION_ID), FAMILY.ID.eq(MEMBERSHIP.FAMILY_ID));
    }
}
