package opora.contracts;

import static opora.contracts.db.Tables.NEED;
import static opora.people.views.Tables.MEMBERSHIP_INTERVAL;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.contracts.db.tables.records.NeedRecord;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen declares what they need; they may declare several needs, each of them once under a contract (SCN-04). */
@Service
public class DeclareNeed {

    private final DSLContext db;
    private final ContractReach reach;
    private final Vault vault;
    private final Journal journal;

    DeclareNeed(DSLContext db, ContractReach reach, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID declare(NeedDraft draft, Change change) {
        return declareAll(List.of(draft), change).getFirst();
    }

    @Transactional
    public List<UUID> declareAll(List<NeedDraft> drafts, Change change) {
        var contracts = reach.allForChange(
                drafts.stream().map(NeedDraft::contractId).collect(Collectors.toSet()),
                ContractsPermissions.KEEP,
                change.user());
        var stored = db.selectFrom(NEED)
                .where(
                        NEED.INSTITUTION_ID.eq(change.institution()),
                        NEED.CONTRACT_ID.eq(any(contracts.keySet().toArray(UUID[]::new))))
                .fetch();
        var known = new HashSet<>(stored.getValues(NEED.ID));
        var declared = stored.stream()
                .filter(row -> row.getWithdrawnOn() == null)
                .map(Declared::of)
                .collect(Collectors.toCollection(HashSet::new));
        var rows = new ArrayList<NeedRecord>();
        for (var draft : drafts) {
            if (known.add(draft.key())) {
                rows.add(row(draft, Objects.requireNonNull(contracts.get(draft.contractId())), declared, change));
            }
        }
        mustBelong(rows, contracts, change);
        db.batchInsert(rows).execute();
        journal.recordAll(
                change,
                rows.stream()
                        .map(row -> Journal.Event.of(
                                new ContractEvent.NeedDeclared(row.getContractId(), row.getId(), row.getKind()),
                                row.getId(),
                                row.getContractId(),
                                row.getFamilyId(),
                                row.getPersonId()))
                        .toList());
        return drafts.stream().map(NeedDraft::key).toList();
    }

    /** What may be declared once. */
    private record Declared(UUID contract, UUID person, String kind) {

        static Declared of(NeedRecord row) {
            return new Declared(row.getContractId(), row.getPersonId(), row.getKind());
        }
    }

    private NeedRecord row(NeedDraft draft, ContractRecord contract, Set<Declared> declared, Change change) {
        if (draft.declaredOn().isAfter(change.today())) {
            throw new Refused("contracts.refused.future").on("declaredOn");
        }
        var last = contract.getEndedOn() == null ? contract.getEndsOn() : contract.getEndedOn();
        if (draft.declaredOn().isBefore(contract.getAppliedOn())
                || draft.declaredOn().isAfter(last)) {
            throw new Refused(
                            "contracts.refused.declared",
                            RussianDate.format(contract.getAppliedOn()),
                            RussianDate.format(last))
                    .on("declaredOn");
        }
        var row = db.newRecord(NEED);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setContractId(contract.getId());
        row.setPersonId(draft.personId() == null ? contract.getPersonId() : draft.personId());
        row.setFamilyId(contract.getFamilyId());
        row.setKind(draft.kind().code());
        row.setDeclaredOn(draft.declaredOn());
        row.setVersion(1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        if (!declared.add(Declared.of(row))) {
            throw new Refused("constraint.need_of_a_kind_once").on("kinds");
        }
        if (draft.metOn() != null) {
            MeetNeed.mustBeMet(row, draft.metOn(), draft.evidence(), change.today());
            row.setMetOn(draft.metOn());
            row.setEvidence(vault.seal(
                    ContractsSecrets.NEED_EVIDENCE,
                    draft.key(),
                    draft.evidence().strip()));
        }
        return row;
    }

    /** Somebody else of the family may declare a need under its contract, a stranger may not. */
    private void mustBelong(List<NeedRecord> rows, Map<UUID, ContractRecord> contracts, Change change) {
        var others = rows.stream()
                .filter(row -> !row.getPersonId()
                        .equals(Objects.requireNonNull(contracts.get(row.getContractId()))
                                .getPersonId()))
                .toList();
        for (var row : others) {
            if (!db.fetchExists(
                    MEMBERSHIP_INTERVAL,
                    MEMBERSHIP_INTERVAL.INSTITUTION_ID.eq(change.institution()),
                    MEMBERSHIP_INTERVAL.PERSON_ID.eq(row.getPersonId()),
                    MEMBERSHIP_INTERVAL.FAMILY_ID.eq(row.getFamilyId()))) {
                throw new Refused("contracts.refused.person").on("personId");
            }
        }
    }
}
