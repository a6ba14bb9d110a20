package opora.services;

import static opora.services.db.Tables.MATERIAL_AID;

import java.util.List;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.secrets.Vault;
import opora.services.db.tables.records.MaterialAidRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AidStore {

    private final DSLContext db;
    private final Vault vault;

    AidStore(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    boolean isRecorded(UUID institution, UUID id) {
        return db.fetchExists(MATERIAL_AID, MATERIAL_AID.INSTITUTION_ID.eq(institution), MATERIAL_AID.ID.eq(id));
    }

    void insert(List<Aid> given, Change change) {
        if (given.isEmpty()) {
            return;
        }
        var batch = db.batch(
                db.insertInto(MATERIAL_AID, MATERIAL_AID.fields()).values(new Object[MATERIAL_AID.fields().length]));
        given.forEach(aid -> batch.bind(row(aid, change).intoArray()));
        batch.execute();
    }

    private MaterialAidRecord row(Aid aid, Change change) {
        var draft = aid.draft();
        var row = new MaterialAidRecord();
        row.setInstitutionId(change.institution());
        row.setId(aid.id());
        row.setFamilyId(draft.familyId());
        row.setPersonId(aid.recipient().person());
        row.setGivenOn(draft.on());
        row.setForm(draft.kind().code());
        row.setPurpose(draft.purpose());
        row.setAmount(aid.amount());
        row.setSource(draft.source().code());
        row.setPartnerId(draft.source().partnerId());
        row.setAgreementId(draft.source().agreementId());
        row.setDocument(vault.seal(
                ServicesSecrets.AID_DOCUMENT, aid.id(), draft.document().strip()));
        row.setEmployeeId(draft.employeeId());
        row.setDescription(vault.seal(
                ServicesSecrets.AID_DESCRIPTION, aid.id(), draft.description().strip()));
        row.setSectionId(aid.recipient().section());
        row.setDeliveryId(aid.delivery());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }
}
