package opora.learning;

import static opora.learning.db.Tables.ONLINE_CYCLE;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.OnlineCycleRecord;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Cycles of lessons made for the network (T23-05). */
@Service
public class OnlineCycles extends EntryBook<OnlineCycleDraft, OnlineCycleRecord> {

    OnlineCycles(DSLContext db, Journal journal, Policy policy) {
        super(db, journal, policy, Register.CYCLES, ONLINE_CYCLE, null);
    }

    @Override
    void write(OnlineCycleRecord row, OnlineCycleDraft draft) {
        row.setCreatedOn(draft.on());
        row.setKind(draft.kind());
        row.setTitle(draft.title());
        row.setLessons(draft.lessons());
        row.setAuthorId(draft.author());
    }

    @Override
    OnlineCycleDraft read(OnlineCycleRecord row, Set<UUID> roster) {
        return new OnlineCycleDraft(
                row.getCreatedOn(), row.getKind(), row.getTitle(), row.getLessons(), row.getAuthorId());
    }
}
