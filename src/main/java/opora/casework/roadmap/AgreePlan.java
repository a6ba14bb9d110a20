package opora.casework.roadmap;

import static opora.people.views.Tables.PERSON_CARD;

import java.time.LocalDate;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The family has signed its copy of the version in force. */
@Service
public class AgreePlan {

    private final DSLContext db;
    private final PlanGround ground;
    private final Journal journal;

    AgreePlan(DSLContext db, PlanGround ground, Journal journal) {
        this.db = db;
        this.ground = ground;
        this.journal = journal;
    }

    @Transactional
    public void sign(UUID family, LocalDate on, UUID person, Change change) {
        var plan = ground.mustBeCurrent(ground.lock(family, PlanPermissions.EDIT, change));
        if (on.isAfter(change.today())) {
            throw new Refused("casework.refused.future").on("on");
        }
        if (on.isBefore(plan.getApprovedOn())) {
            throw new Refused("casework.plan.refused.signed-before", RussianDate.format(plan.getApprovedOn())).on("on");
        }
        if (!db.fetchExists(
                PERSON_CARD,
                PERSON_CARD
                        .INSTITUTION_ID
                        .eq(change.institution())
                        .and(PERSON_CARD.ID.eq(person))
                        .and(PERSON_CARD.FAMILY_ID.eq(family)))) {
            throw new Refused("casework.plan.refused.signer").on("personId");
        }
        plan.setAgreedOn(on);
        plan.setAgreedPersonId(person);
        if (plan.modified()) {
            plan.update();
            journal.record(change, new PlanEvent.PlanAgreed(plan.getId(), person, on), family, person);
        }
    }
}
