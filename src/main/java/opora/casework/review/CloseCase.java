package opora.casework.review;

import static opora.casework.db.Tables.CASE_OUTCOME;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.Cases;
import opora.casework.CaseworkPermissions;
import opora.casework.ClosingReason;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.people.Families;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.Refused;
import opora.platform.secrets.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case ends with what became of it; with an improvement only when the facts do not speak against it, or in spite of them (CAS-17). */
@Service
public class CloseCase {

    private static final int LONGEST = 4000;

    private final DSLContext db;
    private final Families families;
    private final Cases cases;
    private final CaseFactsStore facts;
    private final RemoveFromService removeFromService;
    private final Vault vault;
    private final Journal journal;

    CloseCase(
            DSLContext db,
            Families families,
            Cases cases,
            CaseFactsStore facts,
            RemoveFromService removeFromService,
            Vault vault,
            Journal journal) {
        this.db = db;
        this.families = families;
        this.cases = cases;
        this.facts = facts;
        this.removeFromService = removeFromService;
        this.vault = vault;
        this.journal = journal;
    }

    @Transactional
    public void close(CaseOutcome closing, Change change) {
        var family = closing.familyId();
        families.must(CaseworkPermissions.CLOSE, List.of(family), change.user());
        families.mustSensitive(CaseworkPermissions.VIEW, List.of(family), change.user());
        var file = cases.mustRun(change.institution(), family);
        mustBeSound(closing);
        mustBeReady(closing, change);
        removeFromService.removeWithOutcome(new Removal(family, closing.on(), closing.reason()), change);
        write(file, closing, change);
        journal.record(change, new ReviewEvent.CaseOutcomeRecorded(family, file, closing.outcome()), family);
    }

    private static void mustBeSound(CaseOutcome closing) {
        if (!CaseOutcome.OUTCOMES.contains(closing.outcome())) {
            throw new Refused("casework.closing.refused.outcome").on("outcome");
        }
        if (!CaseOutcome.CHILDREN.contains(closing.children())) {
            throw new Refused("casework.closing.refused.children").on("children");
        }
        if (!Readiness.CONFIRMED.containsAll(closing.ready())) {
            throw new Refused("casework.closing.refused.ready").on("ready");
        }
        if (closing.conclusion().isBlank() || closing.conclusion().length() > LONGEST) {
            throw new Refused("casework.review.refused.conclusion", LONGEST).on("conclusion");
        }
    }

    /** A family that leaves because it moved need not be ready; one that leaves because it can do without should be. */
    private void mustBeReady(CaseOutcome closing, Change change) {
        boolean better =
                ClosingReason.of(closing.reason()).map(ClosingReason::positive).orElse(false);
        if (!better || closing.anyway()) {
            return;
        }
        var missing = Readiness.of(facts.of(change.user(), closing.familyId(), change.today()))
                .missing();
        if (!missing.isEmpty() || !closing.ready().containsAll(Readiness.CONFIRMED)) {
            throw new Refused("casework.closing.refused.not-ready").on("anyway");
        }
    }

    private void write(UUID file, CaseOutcome closing, Change change) {
        var id = Ids.next();
        db.insertInto(CASE_OUTCOME)
                .set(CASE_OUTCOME.INSTITUTION_ID, change.institution())
                .set(CASE_OUTCOME.ID, id)
                .set(CASE_OUTCOME.CASE_ID, file)
                .set(CASE_OUTCOME.FAMILY_ID, closing.familyId())
                .set(CASE_OUTCOME.OUTCOME, closing.outcome())
                .set(CASE_OUTCOME.CHILDREN, closing.children())
                .set(CASE_OUTCOME.READY, closing.ready().toArray(String[]::new))
                .set(
                        CASE_OUTCOME.CONCLUSION,
                        vault.seal(
                                ReviewSecrets.OUTCOME_CONCLUSION,
                                id,
                                closing.conclusion().strip()))
                .set(CASE_OUTCOME.RECORDED_AT, change.at().toOffsetDateTime())
                .set(CASE_OUTCOME.RECORDED_BY, change.by())
                .execute();
    }
}
