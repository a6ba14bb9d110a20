package opora.contracts.certificates;

import static opora.contracts.db.Tables.CERTIFICATE;
import static opora.partners.views.Tables.PARTNER_CARD;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.ContractReach;
import opora.contracts.ContractState;
import opora.contracts.ContractsPermissions;
import opora.contracts.MeetNeed;
import opora.contracts.NeedKind;
import opora.contracts.control.ControlSecrets;
import opora.contracts.db.tables.records.CertificateRecord;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Certificates under a contract: issued once under their number, used within their term, or annulled (SRV-17). */
@Service
public class IssueCertificate {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST = 1000;

    private final DSLContext db;
    private final ContractReach reach;
    private final MeetNeed meetNeed;
    private final Vault vault;
    private final Journal journal;

    IssueCertificate(DSLContext db, ContractReach reach, MeetNeed meetNeed, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.meetNeed = meetNeed;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void issueAll(Collection<CertificateDraft> drafts, Change change) {
        drafts.forEach(draft -> issue(draft, change));
    }

    @Transactional
    public UUID issue(CertificateDraft draft, Change change) {
        var contract = reach.forChange(draft.contractId(), ContractsPermissions.KEEP, change.user());
        if (db.fetchExists(
                CERTIFICATE, CERTIFICATE.INSTITUTION_ID.eq(change.institution()), CERTIFICATE.ID.eq(draft.key()))) {
            return draft.key();
        }
        if (ContractState.of(contract.getState()) == ContractState.VOIDED) {
            throw new Refused("contracts.control.refused.voided");
        }
        mustBeSound(draft, contract.getConcludedOn(), change);
        var row = db.newRecord(CERTIFICATE);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setContractId(contract.getId());
        row.setPersonId(contract.getPersonId());
        row.setFamilyId(contract.getFamilyId());
        row.setNumber(draft.number().strip());
        row.setKind(draft.kind().code());
        row.setIssuedOn(draft.issuedOn());
        row.setValidTo(draft.validTo());
        row.setPartnerId(draft.partnerId());
        row.setEmployeeId(change.user().employeeId());
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        row.insert();
        journal.record(
                change,
                new CertificateEvent.CertificateIssued(
                        contract.getId(), draft.key(), draft.kind().code()),
                contract.getId(),
                contract.getFamilyId(),
                contract.getPersonId());
        return draft.key();
    }

    private void mustBeSound(CertificateDraft draft, LocalDate concludedOn, Change change) {
        if (draft.number().isBlank() || draft.number().length() > LONGEST_NUMBER) {
            throw new Refused("contracts.certificate.refused.number", LONGEST_NUMBER).on("number");
        }
        if (draft.issuedOn().isAfter(change.today())) {
            throw new Refused("contracts.outcome.refused.future").on("issuedOn");
        }
        if (draft.issuedOn().isBefore(concludedOn)) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(concludedOn)).on("issuedOn");
        }
        if (draft.validTo().isBefore(draft.issuedOn())) {
            throw new Refused("contracts.certificate.refused.term", RussianDate.format(draft.issuedOn())).on("validTo");
        }
        if (draft.partnerId() != null
                && !db.fetchExists(
                        PARTNER_CARD,
                        PARTNER_CARD.INSTITUTION_ID.eq(change.institution()),
                        PARTNER_CARD.ID.eq(draft.partnerId()))) {
            throw new Refused("contracts.certificate.refused.partner").on("partnerId");
        }
        if (db.fetchExists(
                CERTIFICATE,
                CERTIFICATE.INSTITUTION_ID.eq(change.institution()),
                CERTIFICATE.NUMBER.eq(draft.number().strip()))) {
            throw new Refused("constraint.certificate_number_once").on("number");
        }
    }

    /** @param passed the course was finished with it: then the declared need for one is met */
    @Transactional
    public void use(UUID id, LocalDate on, boolean passed, Change change) {
        var row = forChange(id, change);
        if (on.equals(row.getUsedOn())) {
            return;
        }
        mustBeOpen(row);
        if (on.isAfter(change.today())) {
            throw new Refused("contracts.outcome.refused.future").on("usedOn");
        }
        if (on.isBefore(row.getIssuedOn()) || on.isAfter(row.getValidTo())) {
            throw new Refused(
                            "contracts.certificate.refused.outside",
                            RussianDate.format(row.getIssuedOn()),
                            RussianDate.format(row.getValidTo()))
                    .on("usedOn");
        }
        row.setUsedOn(on);
        row.update();
        if (passed && CertificateKind.of(row.getKind()) == CertificateKind.FINANCIAL_LITERACY) {
            meetNeed.meetOpen(
                    row.getContractId(),
                    row.getPersonId(),
                    NeedKind.FINANCIAL_LITERACY,
                    on,
                    "№ " + row.getNumber(),
                    null,
                    change);
        }
        journal.record(
                change,
                new CertificateEvent.CertificateUsed(id, on),
                row.getContractId(),
                row.getFamilyId(),
                row.getPersonId());
    }

    @Transactional
    public void annul(UUID id, LocalDate on, @Nullable String because, Change change) {
        var row = forChange(id, change);
        if (row.getAnnulledOn() != null) {
            return;
        }
        mustBeOpen(row);
        if (because == null || because.isBlank() || because.length() > LONGEST) {
            throw new Refused("contracts.certificate.refused.because", LONGEST).on("because");
        }
        if (on.isAfter(change.today()) || on.isBefore(row.getIssuedOn())) {
            throw new Refused("contracts.outcome.refused.before-end", RussianDate.format(row.getIssuedOn()))
                    .on("usedOn");
        }
        row.setAnnulledOn(on);
        row.setAnnulReason(vault.seal(ControlSecrets.ANNULLED_BECAUSE, id, because.strip()));
        row.update();
        journal.record(
                change,
                new CertificateEvent.CertificateAnnulled(id),
                row.getContractId(),
                row.getFamilyId(),
                row.getPersonId());
    }

    private CertificateRecord forChange(UUID id, Change change) {
        var row = db.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.INSTITUTION_ID.eq(change.institution()), CERTIFICATE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        reach.forChange(row.getContractId(), ContractsPermissions.KEEP, change.user());
        return row;
    }

    private static void mustBeOpen(CertificateRecord row) {
        if (row.getUsedOn() != null || row.getAnnulledOn() != null) {
            throw new Refused("contracts.certificate.refused.closed", row.getNumber());
        }
    }
}
