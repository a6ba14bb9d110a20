package opora.casework.diagnosis;

import static opora.casework.db.Tables.OWN_PROBLEM;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.casework.CaseworkPermissions;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Policy;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The problems a centre adds to the list, and those of them it does not offer any more. */
@Service
class ProblemList {

    static final List<String> WHOSE = List.of("child", "parent", "family", "specialist");

    private final DSLContext db;
    private final Policy policy;
    private final Journal journal;

    ProblemList(DSLContext db, Policy policy, Journal journal) {
        this.db = db;
        this.policy = policy;
        this.journal = journal;
    }

    @Transactional
    public void add(UUID key, String title, String whose, boolean sensitive, Change change) {
        policy.mustHold(change.user(), CaseworkPermissions.CONFIGURE);
        if (title.isBlank() || title.length() > FindingField.LONGEST_LINE) {
            throw new Refused("diagnosis.refused.problem-title", FindingField.LONGEST_LINE).on("title");
        }
        if (!WHOSE.contains(whose)) {
            throw new Refused("diagnosis.refused.problem-whose").on("whose");
        }
        if (Words.PROBLEMS.stream().anyMatch(each -> each.title().equalsIgnoreCase(title.strip()))) {
            throw new Refused("constraint.own_problem_title_once").on("title");
        }
        int written = db.insertInto(OWN_PROBLEM)
                .set(OWN_PROBLEM.INSTITUTION_ID, change.institution())
                .set(OWN_PROBLEM.CODE, key.toString())
                .set(OWN_PROBLEM.TITLE, title.strip())
                .set(OWN_PROBLEM.WHOSE, whose)
                .set(OWN_PROBLEM.SENSITIVE, sensitive)
                .set(OWN_PROBLEM.CREATED_AT, change.at().toOffsetDateTime())
                .set(OWN_PROBLEM.CREATED_BY, change.by())
                .onConflict(OWN_PROBLEM.INSTITUTION_ID, OWN_PROBLEM.CODE)
                .doNothing()
                .execute();
        if (written > 0) {
            journal.record(change, new DiagnosisEvent.ProblemListed(key.toString()));
        }
    }

    /** Where it was marked already it stays marked. */
    @Transactional
    public void use(String code, boolean active, Change change) {
        policy.mustHold(change.user(), CaseworkPermissions.CONFIGURE);
        int changed = db.update(OWN_PROBLEM)
                .set(OWN_PROBLEM.ACTIVE, active)
                .where(OWN_PROBLEM.INSTITUTION_ID.eq(change.institution()), OWN_PROBLEM.CODE.eq(code))
                .execute();
        if (changed == 0) {
            throw new NotFound();
        }
        journal.record(change, new DiagnosisEvent.ProblemUsed(code, active));
    }
}
