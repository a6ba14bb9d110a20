package opora.services;

import static opora.services.db.Tables.MATERIAL_AID;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.audit.JournalEvent;
import opora.institution.InstitutionPermissions;
import opora.platform.Change;
import opora.platform.access.Policy;
import opora.platform.access.RecordFacts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back aid brought in by mistake, as if it had not been recorded. A single wrong record is voided instead. */
@Service
public class WithdrawAid {

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    WithdrawAid(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    record AidWithdrawn(List<UUID> aid) implements JournalEvent {}

    @Transactional
    public void withdraw(Collection<UUID> aid, Change change) {
        policy.must(change.user(), InstitutionPermissions.IMPORT, RecordFacts.ofInstitution());
        var brought = MATERIAL_AID
                .INSTITUTION_ID
                .eq(change.institution())
                .and(MATERIAL_AID.ID.eq(any(aid.toArray(UUID[]::new))));
        journal.recordAll(change, events(brought));
        db.deleteFrom(MATERIAL_AID).where(brought).execute();
    }

    private List<Journal.Event> events(Condition brought) {
        var byFamily = new LinkedHashMap<UUID, List<UUID>>();
        db.select(MATERIAL_AID.FAMILY_ID, MATERIAL_AID.ID)
                .from(MATERIAL_AID)
                .where(brought)
                .forEach(row -> byFamily.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        return byFamily.entrySet().stream()
                .map(each -> Journal.Event.of(new AidWithdrawn(each.getValue()), each.getKey()))
                .toList();
    }
}
