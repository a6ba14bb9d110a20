package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.ContractRecord;
import opora.platform.Change;
import opora.platform.Refused;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters a contract the body that pays has concluded with a citizen (SCN-01, SCN-02). */
@Service
public class ConcludeContract {

    private final DSLContext db;
    private final ContractReach reach;
    private final ContractHomes homes;
    private final ContractRules rules;
    private final ReferenceAmounts amounts;
    private final ContractParties parties;
    private final Journal journal;

    ConcludeContract(
            DSLContext db,
            ContractReach reach,
            ContractHomes homes,
            ContractRules rules,
            ReferenceAmounts amounts,
            ContractParties parties,
            Journal journal) {
        this.db = db;
        this.reach = reach;
        this.homes = homes;
        this.rules = rules;
        this.amounts = amounts;
        this.parties = parties;
        this.journal = journal;
    }

    /** What no contract may be, whoever enters it and whatever else there is. */
    public static void mustBeSound(ContractDraft draft, LocalDate today) {
        ContractRules.mustBeSound(draft, today);
    }

    @Transactional
    public UUID conclude(ContractDraft draft, Change change) {
        return concludeAll(List.of(draft), change).getFirst();
    }

    /** What was written under its key before is not written again. */
    @Transactional
    public List<UUID> concludeAll(List<ContractDraft> drafts, Change change) {
        var fresh = fresh(drafts, change);
        var where = homes.of(change.institution(), fresh);
        reach.mustAll(
                ContractsPermissions.KEEP,
                where.values().stream().map(ContractHomes.Home::family).toList(),
                change.user());
        parties.mustBeKnown(fresh, change.institution());
        write(fresh, where, change);
        return drafts.stream().map(ContractDraft::key).toList();
    }

    private List<ContractDraft> fresh(List<ContractDraft> drafts, Change change) {
        var known = new HashSet<>(db.select(CONTRACT.ID)
                .from(CONTRACT)
                .where(
                        CONTRACT.INSTITUTION_ID.eq(change.institution()),
                        CONTRACT.ID.eq(
                                any(drafts.stream().map(ContractDraft::key).toArray(UUID[]::new))))
                .fetch(CONTRACT.ID));
        return drafts.stream().filter(draft -> known.add(draft.key())).toList();
    }

    private void write(List<ContractDraft> drafts, Map<UUID, ContractHomes.Home> where, Change change) {
        var others = others(drafts, change);
        var directions = amounts.rules(change.institution());
        var rows = new ArrayList<ContractRecord>();
        for (var draft : drafts) {
            ContractRules.mustBeSound(draft, change.today());
            var own = others.computeIfAbsent(draft.personId(), person -> new ArrayList<>());
            ContractRules.mustNotOverlap(draft, own);
            rules.mustBeSure(draft, directions, own);
            mustBeANewNumber(draft, change);
            var row = row(draft, Objects.requireNonNull(where.get(draft.key())), change);
            rows.add(row);
            own.add(row);
        }
        db.batchInsert(rows).execute();
        journal.recordAll(
                change,
                rows.stream()
                        .map(row -> Journal.Event.of(
                                new ContractEvent.ContractConcluded(row.getId(), row.getDirection()),
                                row.getId(),
                                row.getFamilyId(),
                                row.getPersonId()))
                        .toList());
    }

    private void mustBeANewNumber(ContractDraft draft, Change change) {
        if (db.fetchExists(
                CONTRACT,
                CONTRACT.INSTITUTION_ID.eq(change.institution()),
                CONTRACT.NUMBER.eq(draft.number().strip()),
                CONTRACT.CONCLUDED_ON.eq(draft.concludedOn()),
                CONTRACT.STATE.ne(ContractState.VOIDED.code()))) {
            throw new Refused("constraint.contract_number_once").on("number");
        }
    }

    private Map<UUID, List<ContractRecord>> others(List<ContractDraft> drafts, Change change) {
        var persons = drafts.stream().map(ContractDraft::personId).distinct().toArray(UUID[]::new);
        return new HashMap<>(db.selectFrom(CONTRACT)
                .where(
                        CONTRACT.INSTITUTION_ID.eq(change.institution()),
                        CONTRACT.PERSON_ID.eq(any(persons)),
                        CONTRACT.STATE.ne(ContractState.VOIDED.code()))
                .orderBy(CONTRACT.STARTS_ON.desc())
                .fetchGroups(CONTRACT.PERSON_ID, row -> row));
    }

    private ContractRecord row(ContractDraft draft, ContractHomes.Home home, Change change) {
        var row = db.newRecord(CONTRACT);
        row.setInstitutionId(change.institution());
        row.setId(draft.key());
        row.setPersonId(draft.personId());
        row.setFamilyId(home.family());
        row.setSectionId(home.section());
        row.setEmployeeId(draft.employeeId() == null ? change.user().employeeId() : draft.employeeId());
        row.setState(ContractState.RUNNING.code());
        row.setVersion(1);
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        fill(row, draft);
        return row;
    }

    static void fill(ContractRecord row, ContractDraft draft) {
        row.setNumber(draft.number().strip());
        row.setAppliedOn(draft.appliedOn());
        row.setConcludedOn(draft.concludedOn());
        row.setDirection(draft.direction().code());
        row.setStartsOn(draft.startsOn());
        row.setEndsOn(draft.endsOn());
        row.setAmount(draft.amount());
        row.setTrainingAmount(draft.trainingAmount());
        row.setPartnerId(draft.partnerId());
        row.setConcludedBy(draft.concludedBy().strip());
    }
}
