package opora.people;

import static opora.people.db.Tables.CATEGORY;
import static opora.people.db.Tables.FAMILY_CATEGORY;
import static opora.people.db.Tables.MEMBERSHIP;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.platform.secrets.Vault;
import opora.platform.text.Tsv;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class CategoryStore {

    private final DSLContext db;
    private final Vault vault;

    CategoryStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    record Held(
            UUID id,
            UUID familyId,
            @Nullable UUID personId,
            String code,
            LocalDate from,
            @Nullable LocalDate to) {

        Timeline.Interval interval() {
            return new Timeline.Interval(id, from, to);
        }
    }

    record NewCategory(UUID id, CategoryDraft draft) {}

    record Member(UUID familyId, UUID personId) {}

    /** The dictionary a new institution begins with; what is there already stays as the institution has it. */
    void seed(UUID institution) {
        db.batch(Tsv.read("/opora/reference/family-categories.tsv").stream()
                        .map(row -> db.insertInto(CATEGORY)
                                .set(CATEGORY.INSTITUTION_ID, institution)
                                .set(CATEGORY.CODE, row.get("code"))
                                .set(CATEGORY.TITLE, row.get("title"))
                                .set(CATEGORY.SENSITIVE, row.flag("sensitive"))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    Set<String> codes(UUID institution) {
        return db.select(CATEGORY.CODE)
                .from(CATEGORY)
                .where(CATEGORY.INSTITUTION_ID.eq(institution))
                .fetchSet(CATEGORY.CODE);
    }

    Set<Member> membersAmong(UUID institution, Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(db.selectDistinct(MEMBERSHIP.FAMILY_ID, MEMBERSHIP.PERSON_ID)
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.INSTITUTION_ID.eq(institution),
                        MEMBERSHIP.PERSON_ID.eq(any(persons.toArray(UUID[]::new))))
                .fetch(mapping(Member::new)));
    }

    List<Held> of(UUID institution, Collection<UUID> families) {
        return held().where(
                        FAMILY_CATEGORY.INSTITUTION_ID.eq(institution),
                        FAMILY_CATEGORY.FAMILY_ID.eq(any(families.toArray(UUID[]::new))))
                .fetch(mapping(Held::new));
    }

    Optional<Held> lock(UUID institution, UUID categoryId) {
        return held().where(FAMILY_CATEGORY.INSTITUTION_ID.eq(institution), FAMILY_CATEGORY.ID.eq(categoryId))
                .forUpdate()
                .fetchOptional(mapping(Held::new));
    }

    void end(UUID institution, UUID categoryId, LocalDate on) {
        db.update(FAMILY_CATEGORY)
                .set(FAMILY_CATEGORY.ENDS_ON, on)
                .where(FAMILY_CATEGORY.INSTITUTION_ID.eq(institution), FAMILY_CATEGORY.ID.eq(categoryId))
                .execute();
    }

    void insert(UUID institution, List<NewCategory> categories) {
        db.batchInsert(categories.stream()
                        .map(each -> {
                            var draft = each.draft();
                            var row = db.newRecord(FAMILY_CATEGORY);
                            row.setInstitutionId(institution);
                            row.setId(each.id());
                            row.setFamilyId(draft.familyId());
                            row.setPersonId(draft.personId());
                            row.setCategoryCode(draft.code());
                            row.setStartsOn(draft.startsOn());
                            row.setEndsOn(draft.endsOn());
                            row.setDocument(vault.seal(
                                    PeopleSecrets.CATEGORY_DOCUMENT,
                                    row.getId(),
                                    draft.document().strip()));
                            return row;
                        })
                        .toList())
                .execute();
    }

    private SelectJoinStep<Record6<UUID, UUID, UUID, String, LocalDate, LocalDate>> held() {
        return db.select(
                        FAMILY_CATEGORY.ID,
                        FAMILY_CATEGORY.FAMILY_ID,
                        FAMILY_CATEGORY.PERSON_ID,
                        FAMILY_CATEGORY.CATEGORY_CODE,
                        FAMILY_CATEGORY.STARTS_ON,
                        FAMILY_CATEGORY.ENDS_ON)
                .from(FAMILY_CATEGORY);
    }
}
