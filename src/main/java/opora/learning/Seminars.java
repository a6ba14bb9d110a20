package opora.learning;

import static opora.learning.db.Tables.SEMINAR;
import static opora.learning.db.Tables.SEMINAR_PARTICIPANT;

import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.SeminarRecord;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Training seminars for specialists, of the marathon-practicum and others (T23-38, MET-12). */
@Service
public class Seminars extends EntryBook<SeminarDraft, SeminarRecord> {

    Seminars(DSLContext db, Journal journal, Policy policy) {
        super(
                db,
                journal,
                policy,
                Register.SEMINARS,
                SEMINAR,
                new Roster(
                        SEMINAR_PARTICIPANT,
                        SEMINAR_PARTICIPANT.INSTITUTION_ID,
                        SEMINAR_PARTICIPANT.ENTRY_ID,
                        SEMINAR_PARTICIPANT.EMPLOYEE_ID,
                        SEMINAR_PARTICIPANT.ID));
    }

    @Override
    void write(SeminarRecord row, SeminarDraft draft) {
        row.setHeldOn(draft.on());
        row.setStatus(draft.status());
        row.setCancelReason(draft.cancelReason());
        row.setTitle(draft.title());
        row.setProgramme(draft.programme());
        row.setLeaderId(draft.leader());
        row.setLeaderName(draft.outsideLeader());
        row.setOutsiders(draft.outsiders());
    }

    @Override
    SeminarDraft read(SeminarRecord row, Set<UUID> roster) {
        return new SeminarDraft(
                row.getHeldOn(),
                row.getStatus(),
                row.getCancelReason(),
                row.getTitle(),
                row.getProgramme(),
                row.getLeaderId(),
                row.getLeaderName(),
                roster,
                row.getOutsiders());
    }

    @Override
    Set<UUID> rosterOf(SeminarDraft draft) {
        return draft.participants();
    }
}
