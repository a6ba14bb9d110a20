package opora.partners;

import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import opora.partners.db.tables.records.PartnerRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class PartnerStore {

    private final DSLContext db;

    PartnerStore(DSLContext db) {
        this.db = db;
    }

    Optional<PartnerRecord> lock(UUID institution, UUID id) {
        return db.selectFrom(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.eq(id))
                .forUpdate()
                .fetchOptional();
    }

    /** Who bears these names already. */
    Map<String, UUID> named(UUID institution, Collection<String> keys) {
        return db.select(PARTNER.NAME_KEY, PARTNER.ID)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.NAME_KEY.eq(any(keys.toArray(String[]::new))))
                .fetchMap(PARTNER.NAME_KEY, PARTNER.ID);
    }

    void insert(UUID institution, List<UUID> ids, List<PartnerDraft> drafts) {
        var rows = new ArrayList<PartnerRecord>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var row = new PartnerRecord();
            row.setInstitutionId(institution);
            row.setId(ids.get(i));
            row.setActive(true);
            fill(row, drafts.get(i));
            rows.add(row);
        }
        Rows.insert(db, PARTNER, rows);
    }

    static void fill(PartnerRecord row, PartnerDraft draft) {
        row.setName(draft.name());
        row.setNameKey(Partners.keyOf(draft.name()));
        row.setKind(draft.kind());
        row.setLegalPerson(draft.legalPerson());
        row.setPhone(draft.phone());
        row.setHelpingSince(draft.helpingSince());
        row.setContactPerson(draft.contactPerson());
        row.setEmail(draft.email());
        row.setAddress(draft.address());
        row.setAreas(new TreeSet<>(draft.areas()).toArray(String[]::new));
        row.setFunctions(draft.functions());
        row.setNote(draft.note());
    }
}
