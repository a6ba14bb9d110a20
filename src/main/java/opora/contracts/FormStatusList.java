package opora.contracts;

import static opora.contracts.db.Tables.CONTRACT;
import static opora.contracts.db.Tables.STATUS_LIST;
import static opora.contracts.db.Tables.STATUS_LIST_MEMBER;
import static opora.people.views.Tables.PERSON_HOME;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.audit.Journal;
import opora.contracts.db.tables.records.StatusListMemberRecord;
import opora.contracts.db.tables.records.StatusListRecord;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import opora.platform.secrets.Vault;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forms the list of citizens who need a change of their status, adds to it by hand and takes off it, each with a reason. */
@Service
public class FormStatusList {

    private final DSLContext db;
    private final ContractReach reach;
    private final Policy policy;
    private final Vault vault;
    private final Journal journal;

    FormStatusList(DSLContext db, ContractReach reach, Policy policy, Vault vault, Journal journal) {
        this.db = db;
        this.reach = reach;
        this.policy = policy;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public UUID form(StatusListDraft draft, Change change) {
        policy.mustHold(change.user(), ContractsPermissions.KEEP);
        if (db.fetchExists(
                STATUS_LIST, STATUS_LIST.INSTITUTION_ID.eq(change.institution()), STATUS_LIST.ID.eq(draft.key()))) {
            return draft.key();
        }
        mustBeSound(draft, change.today());
        var list = db.newRecord(STATUS_LIST);
        list.setInstitutionId(change.institution());
        list.setId(draft.key());
        list.setFormedOn(draft.formedOn());
        list.setPeriodFrom(draft.periodFrom());
        list.setPeriodTo(draft.periodTo());
        list.setQuestionnaireCode(draft.questionnaireCode());
        list.setQuestionCode(draft.questionCode());
        list.setEmployeeId(draft.employeeId() == null ? change.user().employeeId() : draft.employeeId());
        list.setRecordedAt(change.at().toOffsetDateTime());
        list.setRecordedBy(change.by());
        list.insert();
        int members = write(list, draft.members(), change).size();
        journal.record(change, new ContractEvent.StatusListFormed(draft.key(), members), draft.key());
        return draft.key();
    }

    /** Somebody more, by hand: with the reason. */
    @Transactional
    public void add(UUID listId, StatusListDraft.Listed listed, Change change) {
        policy.mustHold(change.user(), ContractsPermissions.KEEP);
        var list = list(listId, change);
        for (var row : write(list, List.of(listed), change)) {
            journal.record(
                    change,
                    new ContractEvent.StatusListJoined(listId, row.getSource()),
                    listId,
                    row.getFamilyId(),
                    row.getPersonId());
        }
    }

    /** Taken off, not forgotten: the list still shows who stood on it and why no longer. */
    @Transactional
    public void remove(UUID listId, UUID memberId, String reason, Change change) {
        var row = db.selectFrom(STATUS_LIST_MEMBER)
                .where(
                        STATUS_LIST_MEMBER.INSTITUTION_ID.eq(change.institution()),
                        STATUS_LIST_MEMBER.ID.eq(memberId),
                        STATUS_LIST_MEMBER.LIST_ID.eq(listId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
        reach.must(ContractsPermissions.KEEP, row.getFamilyId(), change.user());
        if (row.getRemovedOn() != null) {
            return;
        }
        EndContract.mustBeText(reason, true, "reason");
        row.setRemovedOn(change.today());
        row.setRemovalReason(vault.seal(ContractsSecrets.REMOVAL_REASON, memberId, reason.strip()));
        row.update();
        journal.record(change, new ContractEvent.StatusListLeft(listId), listId, row.getFamilyId(), row.getPersonId());
    }

    private static void mustBeSound(StatusListDraft draft, LocalDate today) {
        if (draft.formedOn().isAfter(today)) {
            throw new Refused("contracts.refused.future").on("formedOn");
        }
        if (draft.periodTo().isBefore(draft.periodFrom())) {
            throw new Refused("contracts.refused.ends", RussianDate.format(draft.periodFrom())).on("periodTo");
        }
        if (draft.periodTo().isAfter(draft.formedOn())) {
            throw new Refused("contracts.refused.period", RussianDate.format(draft.formedOn())).on("periodTo");
        }
    }

    private StatusListRecord list(UUID id, Change change) {
        return db.selectFrom(STATUS_LIST)
                .where(STATUS_LIST.INSTITUTION_ID.eq(change.institution()), STATUS_LIST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(NotFound::new);
    }

    private List<StatusListMemberRecord> write(
            StatusListRecord list, List<StatusListDraft.Listed> members, Change change) {
        var persons = members.stream().map(StatusListDraft.Listed::personId).toList();
        var homes = homes(persons, change);
        var contracts = contracts(persons, list.getFormedOn(), change);
        var known = new HashSet<>(db.select(STATUS_LIST_MEMBER.PERSON_ID)
                .from(STATUS_LIST_MEMBER)
                .where(
                        STATUS_LIST_MEMBER.INSTITUTION_ID.eq(change.institution()),
                        STATUS_LIST_MEMBER.LIST_ID.eq(list.getId()))
                .fetch(STATUS_LIST_MEMBER.PERSON_ID));
        var rows = new ArrayList<StatusListMemberRecord>();
        for (var member : members) {
            EndContract.mustBeText(member.reason(), member.source() == StatusListDraft.Source.HAND, "reason");
            if (!known.add(member.personId())) {
                throw new Refused("constraint.status_list_member_once").on("personId");
            }
            var row = db.newRecord(STATUS_LIST_MEMBER);
            row.setInstitutionId(change.institution());
            row.setId(Ids.next());
            row.setListId(list.getId());
            row.setPersonId(member.personId());
            row.setFamilyId(homes.get(member.personId()));
            row.setContractId(contracts.get(member.personId()));
            row.setSource(member.source().code());
            row.setAnsweredOn(member.answeredOn());
            row.setReason(vault.seal(
                    ContractsSecrets.REASON, row.getId(), member.reason().strip()));
            row.setRecordedAt(change.at().toOffsetDateTime());
            row.setRecordedBy(change.by());
            rows.add(row);
        }
        db.batchInsert(rows).execute();
        return rows;
    }

    private Map<UUID, UUID> homes(Collection<UUID> persons, Change change) {
        var homes = new HashMap<UUID, UUID>();
        db.select(PERSON_HOME.PERSON_ID, PERSON_HOME.FAMILY_ID)
                .from(PERSON_HOME)
                .where(
                        PERSON_HOME.INSTITUTION_ID.eq(change.institution()),
                        PERSON_HOME.PERSON_ID.eq(any(persons.toArray(UUID[]::new))),
                        PERSON_HOME.FAMILY_ID.isNotNull())
                .forEach(row -> homes.put(row.value1(), row.value2()));
        if (!homes.keySet().containsAll(persons)) {
            throw new NotFound();
        }
        reach.mustAll(
                ContractsPermissions.KEEP, homes.values().stream().distinct().toList(), change.user());
        return homes;
    }

    /** The contract of each on the day the list was formed, the newest first: later ones are passed over. */
    private Map<UUID, UUID> contracts(Collection<UUID> persons, LocalDate on, Change change) {
        var contracts = new HashMap<UUID, UUID>();
        db.select(CONTRACT.PERSON_ID, CONTRACT.ID)
                .from(CONTRACT)
                .where(
                        CONTRACT.INSTITUTION_ID.eq(change.institution()),
                        CONTRACT.PERSON_ID.eq(any(persons.toArray(UUID[]::new))),
                        CONTRACT.STATE.ne(ContractState.VOIDED.code()),
                        CONTRACT.CONCLUDED_ON.le(on))
                .orderBy(CONTRACT.CONCLUDED_ON.desc())
                .forEach(row -> contracts.putIfAbsent(row.value1(), row.value2()));
        return contracts;
    }
}
