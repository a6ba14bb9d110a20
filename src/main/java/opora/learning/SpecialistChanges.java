package opora.learning;

import static opora.learning.db.Tables.SPECIALIST_CHANGE;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.SpecialistChangeRecord;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Planned changes in the specialists and the evidence that they came (MON-30). */
@Service
public class SpecialistChanges extends EntryBook<SpecialistChangeDraft, SpecialistChangeRecord> {

    SpecialistChanges(DSLContext db, Journal journal, Policy policy) {
        super(db, journal, policy, Register.SPECIALIST_CHANGES, SPECIALIST_CHANGE, null);
    }

    @Override
    void write(SpecialistChangeRecord row, SpecialistChangeDraft draft) {
        row.setObservedOn(draft.on());
        row.setEmployeeId(draft.employee());
        row.setChange(draft.change());
        row.setEvidence(draft.evidence());
    }

    @Override
    SpecialistChangeDraft read(SpecialistChangeRecord row, Set<UUID> roster) {
        return new SpecialistChangeDraft(row.getObservedOn(), row.getEmployeeId(), row.getChange(), row.getEvidence());
    }
}
