package opora.partners;

import static opora.partners.db.Tables.AGREEMENT;
import static opora.partners.db.Tables.OBLIGATION;
import static opora.partners.db.Tables.PARTNER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import opora.partners.db.tables.records.AgreementRecord;
import opora.partners.db.tables.records.ObligationRecord;
import opora.platform.Change;
import opora.platform.Ids;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class AgreementStore {

    private final DSLContext db;

    AgreementStore(DSLContext db) {
        this.db = db;
    }

    Set<UUID> partners(UUID institution, Collection<UUID> ids) {
        return new HashSet<>(db.select(PARTNER.ID)
                .from(PARTNER)
                .where(PARTNER.INSTITUTION_ID.eq(institution), PARTNER.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetch(PARTNER.ID));
    }

    void insert(List<UUID> ids, List<AgreementDraft> drafts, Change change) {
        var rows = new ArrayList<AgreementRecord>(drafts.size());
        var obligations = new ArrayList<ObligationRecord>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(row(ids.get(i), drafts.get(i), change));
            obligations.addAll(obligations(change.institution(), ids.get(i), drafts.get(i)));
        }
        Rows.insert(db, AGREEMENT, rows);
        Rows.insert(db, OBLIGATION, obligations);
    }

    Optional<AgreementRecord> lock(UUID institution, UUID id) {
        return db.selectFrom(AGREEMENT)
                .where(AGREEMENT.INSTITUTION_ID.eq(institution), AGREEMENT.ID.eq(id), AGREEMENT.VOIDED_AT.isNull())
                .forUpdate()
                .fetchOptional();
    }

    List<ObligationDraft> obligations(UUID institution, UUID agreement) {
        return db.selectFrom(OBLIGATION)
                .where(OBLIGATION.INSTITUTION_ID.eq(institution), OBLIGATION.AGREEMENT_ID.eq(agreement))
                .orderBy(OBLIGATION.POSITION)
                .fetch(row -> new ObligationDraft(
                        Obliged.of(row.getObliged()), row.getWhat(), row.getDueOn(), row.getDoneOn()));
    }

    void replaceObligations(UUID institution, UUID agreement, AgreementDraft draft) {
        db.deleteFrom(OBLIGATION)
                .where(OBLIGATION.INSTITUTION_ID.eq(institution), OBLIGATION.AGREEMENT_ID.eq(agreement))
                .execute();
        Rows.insert(db, OBLIGATION, obligations(institution, agreement, draft));
    }

    /** The rows are held until the end of the transaction: no term is cut while something is being given within it. */
    AgreementTerms terms(UUID institution, Collection<UUID> ids) {
        return new AgreementTerms(db.select(
                        AGREEMENT.ID,
                        AGREEMENT.PARTNER_ID,
                        PARTNER.NAME,
                        AGREEMENT.NUMBER,
                        AGREEMENT.STARTS_ON,
                        coalesce(AGREEMENT.TERMINATED_ON, AGREEMENT.ENDS_ON))
                .from(AGREEMENT)
                .join(PARTNER)
                .on(PARTNER.INSTITUTION_ID.eq(AGREEMENT.INSTITUTION_ID), PARTNER.ID.eq(AGREEMENT.PARTNER_ID))
                .where(
                        AGREEMENT.INSTITUTION_ID.eq(institution),
                        AGREEMENT.ID.eq(any(ids.toArray(UUID[]::new))),
                        AGREEMENT.VOIDED_AT.isNull())
                .forShare()
                .of(AGREEMENT)
                .fetchMap(
                        AGREEMENT.ID,
                        row -> new AgreementTerms.Term(
                                row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    }

    static void fill(AgreementRecord row, AgreementDraft draft) {
        row.setPartnerId(draft.partnerId());
        row.setNumber(draft.number());
        row.setNumberKey(Agreements.keyOf(draft.number()));
        row.setSignedOn(draft.signedOn());
        row.setStartsOn(draft.firstDay());
        row.setEndsOn(draft.endsOn());
        row.setSubject(draft.subject());
    }

    private static AgreementRecord row(UUID id, AgreementDraft draft, Change change) {
        var row = new AgreementRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        fill(row, draft);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    private static List<ObligationRecord> obligations(UUID institution, UUID agreement, AgreementDraft draft) {
        var rows = new ArrayList<ObligationRecord>();
        for (var each : draft.obligations()) {
            rows.add(new ObligationRecord(
                    institution,
                    Ids.next(),
                    agreement,
                    rows.size(),
                    each.obliged().code(),
                    each.what(),
                    each.dueOn(),
                    each.doneOn()));
        }
        return rows;
    }
}
