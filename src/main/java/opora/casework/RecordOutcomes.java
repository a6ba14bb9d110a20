package opora.casework;

import static opora.casework.db.Tables.OUTCOME;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.audit.Journal;
import opora.casework.CaseGround.Known;
import opora.casework.db.tables.records.OutcomeRecord;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes changes for the better of people and families, each with what shows it. */
@Service
public class RecordOutcomes {

    private static final int LONGEST_EVIDENCE = 4000;

    private final DSLContext db;
    private final Families families;
    private final CaseGround ground;
    private final Journal journal;
    private final Vault vault;

    RecordOutcomes(DSLContext db, Families families, CaseGround ground, Journal journal, Vault vault) {
        this.db = db;
        this.families = families;
        this.ground = ground;
        this.journal = journal;
        this.vault = vault;
    }

    /**
     * Sent again with the same key it notes nothing.
     *
     * @param sure what is only odd is asked about, until the user is sure
     */
    @Transactional
    public UUID record(UUID key, OutcomeDraft draft, boolean sure, Change change) {
        mustNote(List.of(draft), change);
        var known = known(List.of(draft), change);
        var kind = check(draft, known);
        if (!sure) {
            mustNotBeOdd(draft, kind, known);
        }
        if (!db.fetchExists(OUTCOME, OUTCOME.INSTITUTION_ID.eq(change.institution()), OUTCOME.ID.eq(key))) {
            write(List.of(row(key, draft, known, change)), change);
        }
        return key;
    }

    /** Notes them all, the odd ones too, and answers their ids in the order of the drafts. */
    @Transactional
    public List<UUID> recordAll(List<OutcomeDraft> drafts, Change change) {
        if (!families.bringsIn(families(drafts), change.user())) {
            mustNote(drafts, change);
        }
        var known = known(drafts, change);
        var rows = new ArrayList<OutcomeRecord>(drafts.size());
        for (var draft : drafts) {
            check(draft, known);
            rows.add(row(Ids.next(), draft, known, change));
        }
        write(rows, change);
        return rows.stream().map(OutcomeRecord::getId).toList();
    }

    private void mustNote(List<OutcomeDraft> drafts, Change change) {
        var sensitive = OutcomeKind.sensitiveCodes();
        if (drafts.stream().anyMatch(draft -> sensitive.contains(draft.kind()))) {
            families.mustSensitive(CaseworkPermissions.MONITOR, families(drafts), change.user());
        } else {
            families.must(CaseworkPermissions.MONITOR, families(drafts), change.user());
        }
    }

    private static Set<UUID> families(List<OutcomeDraft> drafts) {
        return drafts.stream().map(OutcomeDraft::familyId).collect(Collectors.toSet());
    }

    private Known known(List<OutcomeDraft> drafts, Change change) {
        return ground.of(
                families(drafts), drafts.stream().map(OutcomeDraft::employeeId).collect(Collectors.toSet()), change);
    }

    private static OutcomeKind check(OutcomeDraft draft, Known known) {
        var kind = OutcomeKind.of(draft.kind())
                .orElseThrow(() -> new Refused("casework.refused.outcome-unknown").on("kind"));
        known.mustBeObservable(draft.familyId(), draft.on());
        known.mustBeAtWork(draft.employeeId(), draft.on());
        if (draft.personId() != null) {
            var birthDate =
                    known.member(draft.familyId(), draft.personId(), draft.on()).birthDate();
            if (birthDate != null && draft.on().isBefore(birthDate)) {
                throw new Refused("casework.refused.before-birth").on("on");
            }
        } else if (kind.ofChild()) {
            throw new Refused("casework.refused.whose-child").on("personId");
        }
        if (draft.evidence().isBlank()) {
            throw new Refused("casework.refused.no-evidence").on("evidence");
        }
        if (draft.evidence().length() > LONGEST_EVIDENCE) {
            throw new Refused("casework.refused.too-long", LONGEST_EVIDENCE).on("evidence");
        }
        return kind;
    }

    private static void mustNotBeOdd(OutcomeDraft draft, OutcomeKind kind, Known known) {
        if (draft.personId() != null) {
            var member = known.member(draft.familyId(), draft.personId(), draft.on());
            if (kind.isOddFor(member.birthDate(), draft.on())) {
                var key = kind.ofChild() ? "casework.outcome.odd-adult" : "casework.outcome.odd-child";
                throw new Refused(key, member.name()).on("sure");
            }
        }
    }

    private static OutcomeRecord row(UUID id, OutcomeDraft draft, Known known, Change change) {
        var row = new OutcomeRecord();
        row.setInstitutionId(change.institution());
        row.setId(id);
        row.setFamilyId(draft.familyId());
        row.setPersonId(draft.personId());
        row.setKind(draft.kind());
        row.setOccurredOn(draft.on());
        row.setEvidence(draft.evidence().strip());
        row.setEmployeeId(draft.employeeId());
        row.setSectionId(known.section(draft.familyId(), draft.on()));
        row.setRecordedAt(change.at().toOffsetDateTime());
        row.setRecordedBy(change.by());
        return row;
    }

    private void write(List<OutcomeRecord> rows, Change change) {
        rows.forEach(row -> row.setEvidence(vault.seal(CaseworkSecrets.EVIDENCE, row.getId(), row.getEvidence())));
        db.batchInsert(rows).execute();
        journal.recordAll(change, rows.stream().map(RecordOutcomes::event).toList());
    }

    private static Journal.Event event(OutcomeRecord row) {
        var subjects = Stream.of(row.getFamilyId(), row.getPersonId(), row.getId())
                .filter(java.util.Objects::nonNull)
                .toArray(UUID[]::new);
        return Journal.Event.of(
                new OutcomeEvent.OutcomeNoted(row.getFamilyId(), row.getId(), row.getKind(), row.getOccurredOn()),
                subjects);
    }
}
