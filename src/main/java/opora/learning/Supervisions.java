package opora.learning;

import static opora.learning.db.Tables.SUPERVISION;
import static opora.learning.db.Tables.SUPERVISION_PARTICIPANT;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.learning.db.tables.records.SupervisionRecord;
import opora.platform.Change;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The supervision group: its meetings and who took part (MET-05, T23-23, T23-24). */
@Service
public class Supervisions extends EntryBook<SupervisionDraft, SupervisionRecord> {

    private final DiscussedCases cases;

    Supervisions(DSLContext db, Journal journal, Policy policy, DiscussedCases cases) {
        super(
                db,
                journal,
                policy,
                Register.SUPERVISION,
                SUPERVISION,
                new Roster(
                        SUPERVISION_PARTICIPANT,
                        SUPERVISION_PARTICIPANT.INSTITUTION_ID,
                        SUPERVISION_PARTICIPANT.ENTRY_ID,
                        SUPERVISION_PARTICIPANT.EMPLOYEE_ID,
                        SUPERVISION_PARTICIPANT.ID));
        this.cases = cases;
    }

    @Override
    void mustFit(SupervisionDraft draft, @Nullable UUID self, Change change) {
        if (self != null && !draft.sure()) {
            cases.mustNotName(self, List.of(draft.topic(), draft.summary()), change.user());
        }
    }

    @Override
    void write(SupervisionRecord row, SupervisionDraft draft) {
        row.setHeldOn(draft.on());
        row.setStatus(draft.status());
        row.setCancelReason(draft.cancelReason());
        row.setLeaderId(draft.leader());
        row.setLeaderName(draft.outsideLeader());
        row.setTopic(draft.topic());
        row.setCases(draft.cases());
        row.setProposals(draft.proposals());
        row.setSummary(draft.summary());
        row.setMinutes(draft.minutes());
    }

    @Override
    SupervisionDraft read(SupervisionRecord row, Set<UUID> roster) {
        return new SupervisionDraft(
                row.getHeldOn(),
                row.getStatus(),
                row.getCancelReason(),
                row.getLeaderId(),
                row.getLeaderName(),
                row.getTopic(),
                roster,
                row.getCases(),
                row.getProposals(),
                row.getSummary(),
                row.getMinutes());
    }

    @Override
    Set<UUID> rosterOf(SupervisionDraft draft) {
        return draft.participants();
    }
}
