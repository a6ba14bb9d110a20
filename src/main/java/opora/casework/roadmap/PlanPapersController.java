package opora.casework.roadmap;

import static opora.institution.views.Tables.INSTITUTION_CARD;

import java.util.List;
import java.util.UUID;
import opora.audit.Journal;
import opora.documents.Printing;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jooq.DSLContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The version in force on paper: whole for the file, in plain words for the family. A version gets a number, so it is no mere look. */
@Controller
@Requires(PlanPermissions.VIEW)
class PlanPapersController {

    private final DSLContext db;
    private final PlanShown shown;
    private final PlanSelect plans;
    private final Printing printing;
    private final Journal journal;

    PlanPapersController(DSLContext db, PlanShown shown, PlanSelect plans, Printing printing, Journal journal) {
        this.db = db;
        this.shown = shown;
        this.plans = plans;
        this.printing = printing;
        this.journal = journal;
    }

    @PostMapping("/families/{id}/casework/plan/copy.docx")
    Html copy(@PathVariable UUID id, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.VIEW, change);
        var plan = current(id, change);
        journal.exported(change, new PlanEvent.PlanCopyTaken(plan.id()), 1, List.of(id));
        var values = FamilyCopyPaper.values(header, plan, institution(change), shell);
        return printing.print(FamilyCopyPaper.CODE, plan.id(), id, values, change);
    }

    @PostMapping("/families/{id}/casework/plan/whole.docx")
    @StepUp
    Html whole(@PathVariable UUID id, Shell shell, Change change) {
        var header = shown.header(id, PlanPermissions.VIEW, change);
        var plan = current(id, change);
        journal.exported(change, new PlanEvent.RoadMapTaken(plan.id()), 1, List.of(id));
        var approver = plan.approvedBy();
        var values = PlanPaper.values(
                header, plan, approver == null ? "" : shown.name(approver, shell), institution(change), shell);
        return printing.print(PlanPaper.CODE, plan.id(), id, values, change);
    }

    private Plan current(UUID family, Change look) {
        return plans.current(look.institution(), family).orElseThrow(NotFound::new);
    }

    private String institution(Change look) {
        return db.select(INSTITUTION_CARD.FULL_NAME)
                .from(INSTITUTION_CARD)
                .where(INSTITUTION_CARD.ID.eq(look.institution()))
                .fetchSingle(INSTITUTION_CARD.FULL_NAME);
    }
}
