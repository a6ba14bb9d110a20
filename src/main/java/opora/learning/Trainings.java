package opora.learning;

import static opora.learning.db.Tables.TRAINING;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.TrainingRecord;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Training of employees: technologies and advanced training are told apart (T23-36, T23-37, MET-08). */
@Service
public class Trainings extends EntryBook<TrainingDraft, TrainingRecord> {

    Trainings(DSLContext db, Journal journal, Policy policy) {
        super(db, journal, policy, Register.TRAININGS, TRAINING, null);
    }

    @Override
    void write(TrainingRecord row, TrainingDraft draft) {
        row.setEmployeeId(draft.employee());
        row.setKind(draft.kind());
        row.setTitle(draft.title());
        row.setOrganisation(draft.organisation());
        row.setStartedOn(draft.startedOn());
        row.setCompletedOn(draft.completedOn());
        row.setHours(draft.hours());
        row.setDocument(draft.document());
    }

    @Override
    TrainingDraft read(TrainingRecord row, Set<UUID> roster) {
        return new TrainingDraft(
                row.getEmployeeId(),
                row.getKind(),
                row.getTitle(),
                row.getOrganisation(),
                row.getStartedOn(),
                row.getCompletedOn(),
                row.getHours(),
                row.getDocument());
    }
}
