package opora.partners;

import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.noCondition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class PartnerStore {

    private final DSLContext db;

    PartnerStore(DSLContext db) {
        this.db = db;
    }

    record Row(UUID id, String name, String kind, boolean legalPerson, String phone, boolean active) {

        static Row of(UUID id, PartnerDraft draft, boolean active) {
            return new Row(id, draft.name(), draft.kind(), draft.legalPerson(), draft.phone(), active);
        }
    }

    List<Row> all(UUID institution) {
        return db.selectFrom(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution))
                .orderBy(PARTNER.ACTIVE.desc(), PARTNER.NAME_KEY)
                .fetch(PartnerStore::row);
    }

    Optional<Row> find(UUID institution, UUID id) {
        return db.selectFrom(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.eq(id))
                .fetchOptional(PartnerStore::row);
    }

    boolean isTaken(UUID institution, String nameKey, @Nullable UUID exceptFor) {
        return db.fetchExists(
                PARTNER,
                PARTNER.INSTITUTION_ID.eq(institution),
                PARTNER.NAME_KEY.eq(nameKey),
                exceptFor == null ? noCondition() : PARTNER.ID.ne(exceptFor));
    }

    void insert(UUID institution, UUID id, PartnerDraft draft, String nameKey) {
        db.insertInto(PARTNER)
                .set(PARTNER.INSTITUTION_ID, institution)
                .set(PARTNER.ID, id)
                .set(PARTNER.NAME, draft.name())
                .set(PARTNER.NAME_KEY, nameKey)
                .set(PARTNER.KIND, draft.kind())
                .set(PARTNER.LEGAL_PERSON, draft.legalPerson())
                .set(PARTNER.PHONE, draft.phone())
                .execute();
    }

    void update(UUID institution, UUID id, PartnerDraft draft, String nameKey, boolean active) {
        db.update(PARTNER)
                .set(PARTNER.NAME, draft.name())
                .set(PARTNER.NAME_KEY, nameKey)
                .set(PARTNER.KIND, draft.kind())
                .set(PARTNER.LEGAL_PERSON, draft.legalPerson())
                .set(PARTNER.PHONE, draft.phone())
                .set(PARTNER.ACTIVE, active)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.eq(id))
                .execute();
    }

    private static Row row(Record row) {
        return new Row(
                row.get(PARTNER.ID),
                row.get(PARTNER.NAME),
                row.get(PARTNER.KIND),
                row.get(PARTNER.LEGAL_PERSON),
                row.get(PARTNER.PHONE),
                row.get(PARTNER.ACTIVE));
    }
}
