package opora.casework.accompaniment;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CasesClosed;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says at which stage of the crisis a family is and how closely it is accompanied. What comes next ends what was (CAS-15). */
@Service
public class SetStanding {

    private final Families families;
    private final Cases cases;
    private final StandingStore standings;
    private final Journal journal;

    SetStanding(Families families, Cases cases, StandingStore standings, Journal journal) {
        this.families = families;
        this.cases = cases;
        this.standings = standings;
        this.journal = journal;
    }

    @Transactional
    public void set(StandingDraft draft, Change change) {
        families.must(AccompanimentPermissions.KEEP, List.of(draft.familyId()), change.user());
        families.mustSensitive(AccompanimentPermissions.KEEP, List.of(draft.familyId()), change.user());
        var running = cases.hold(change.institution(), draft.familyId());
        if (!draft.axis().codes().contains(draft.code())) {
            throw new Refused("casework.standing.refused.code").on("code");
        }
        Rules.mustHavePassed(draft.since(), change, "since");
        Rules.mustNotPrecede(draft.since(), running.openedOn(), "since");
        Rules.mustBeText(draft.because(), "because");
        endBefore(running.id(), draft, change);
        var id = standings.insert(running.id(), draft, change);
        journal.record(
                change,
                new AccompanimentEvent.StandingSet(
                        draft.familyId(), id, draft.axis().code(), draft.code(), draft.since()),
                draft.familyId());
    }

    private void endBefore(UUID caseId, StandingDraft draft, Change change) {
        var known = standings.valid(change.institution(), caseId, draft.axis());
        if (known.isEmpty()) {
            return;
        }
        var last = known.getFirst();
        if (last.now() && last.code().equals(draft.code())) {
            throw new Refused("casework.standing.refused.same", RussianDate.format(last.from())).on("code");
        }
        if (!draft.since().isAfter(last.from())) {
            throw new Refused("casework.standing.refused.later", RussianDate.format(last.from())).on("since");
        }
        var to = last.to();
        if (to == null || !to.isBefore(draft.since())) {
            standings.end(change.institution(), last.id(), draft.since().minusDays(1));
        }
    }

    /** The latest was a mistake: what it had ended goes on as if nothing had been said. */
    @Transactional
    public void voidIt(UUID family, UUID id, Change change) {
        families.must(AccompanimentPermissions.KEEP, List.of(family), change.user());
        families.mustSensitive(AccompanimentPermissions.KEEP, List.of(family), change.user());
        var running = cases.hold(change.institution(), family);
        var mistaken = standings.of(change.institution(), running.id()).stream()
                .filter(each -> each.id().equals(id) && !each.voided())
                .findFirst()
                .orElseThrow(NotFound::new);
        Rules.mustHaveReason(change);
        var known = standings.valid(change.institution(), running.id(), mistaken.axis());
        if (!known.getFirst().id().equals(id)) {
            throw new Refused("casework.standing.refused.not-the-latest");
        }
        standings.voidIt(id, change);
        known.stream()
                .skip(1)
                .findFirst()
                .filter(before -> mistaken.from().minusDays(1).equals(before.to()))
                .ifPresent(before -> standings.end(change.institution(), before.id(), mistaken.to()));
        journal.record(change, new AccompanimentEvent.StandingVoided(family, id), family);
    }

    @EventListener
    void on(CasesClosed closed) {
        standings.endAll(closed);
    }
}
