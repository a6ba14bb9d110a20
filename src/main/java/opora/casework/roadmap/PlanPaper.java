package opora.casework.roadmap;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The whole road map for the case file: goals by domain, measures with what they rely on and what has been done (CAS-11). */
@Component
class PlanPaper implements PrintedForm {

    static final String CODE = "plan";

    private static final String KEY = "casework.paper.plan.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "casework.plan";
    }

    /** A version has no address of its own without its family. */
    @Override
    public Optional<String> path(UUID record) {
        return Optional.empty();
    }

    @Override
    public List<Field> fields() {
        return List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("family", KEY + "family", KEY + "family.example"),
                must("number", KEY + "number", KEY + "number.example"),
                must("version", KEY + "version", KEY + "version.example"),
                must("approved_on", KEY + "approved", KEY + "approved.example"),
                may("approved_by", KEY + "approver", KEY + "approver.example"),
                may("agreed_on", KEY + "agreed", KEY + "agreed.example"),
                may("agreed_by", KEY + "agreed-by", KEY + "agreed-by.example"),
                may("curator", KEY + "curator", KEY + "curator.example"),
                must("goal.domain", "casework.plan.domain", KEY + "domain.example"),
                must("goal.aim", "casework.plan.aim", KEY + "aim.example"),
                must("goal.result", "casework.plan.result", KEY + "result.example"),
                must("goal.due", "casework.plan.due", KEY + "due.example"),
                must("measure.aim", "casework.plan.aim", KEY + "aim.example"),
                must("measure.what", "casework.plan.what", KEY + "employee.example"),
                may("measure.result", "casework.plan.result", KEY + "result.example"),
                must("measure.who", "casework.plan.who", KEY + "employee.who"),
                may("measure.support", KEY + "support", KEY + "support.example"),
                must("measure.due", "casework.plan.due", KEY + "due.example"),
                may("measure.done", "casework.plan.done", KEY + "done.example"));
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(titleKey()) + " № ${reg_number}")
                .fact(sheet.t(KEY + "family"), "${family}, № ${number}")
                .fact(sheet.t(KEY + "version"), "${version}")
                .fact(sheet.t(KEY + "approved"), "${approved_on}, ${approved_by}")
                .fact(sheet.t(KEY + "agreed"), "${agreed_on} ${agreed_by}")
                .fact(sheet.t(KEY + "curator"), "${curator}")
                .table(this, "goal")
                .text("")
                .table(this, "measure")
                .text("")
                .text(sheet.t("casework.plan.copy.specialist") + " ________________ / ${curator} /")
                .text(sheet.t("casework.plan.copy.head") + " ________________ / ${approved_by} /")
                .text(sheet.t("casework.paper.registered", "${reg_number}", "${printed_on}", "${printed_by}"));
    }

    /** @param approver the name of who approved it */
    static FormValues values(FamilyHeader header, Plan plan, String approver, String institution, Shell shell) {
        return new FormValues()
                .text("institution", institution)
                .text("family", header.name())
                .text("number", header.number())
                .text("version", String.valueOf(plan.number()))
                .text("approved_on", day(plan.approvedOn(), shell))
                .text("approved_by", approver)
                .text("agreed_on", day(plan.agreedOn(), shell))
                .text("agreed_by", plan.agreedBy())
                .text("curator", header.curatorName())
                .list(
                        "goal",
                        plan.goals().stream()
                                .map(goal -> Map.of(
                                        "domain", goal.domainTitle(),
                                        "aim", goal.aim(),
                                        "result", goal.result(),
                                        "due", day(goal.dueOn(), shell)))
                                .toList())
                .list(
                        "measure",
                        plan.goals().stream()
                                .flatMap(goal -> measures(goal, shell))
                                .toList());
    }

    private static Stream<Map<String, String>> measures(Goal goal, Shell shell) {
        return goal.measures().stream()
                .map(measure -> Map.of(
                        "aim", goal.aim(),
                        "what", measure.what(),
                        "result", measure.result(),
                        "who", who(measure, shell),
                        "support", support(measure, shell),
                        "due", day(measure.dueOn(), shell),
                        "done", done(measure, shell)));
    }

    private static String who(Measure measure, Shell shell) {
        return measure.actor() == MeasureActor.CLIENT
                ? shell.t("casework.plan.actor.client")
                : Optional.ofNullable(measure.owner()).orElse("");
    }

    private static String support(Measure measure, Shell shell) {
        var title = Optional.ofNullable(measure.supportTitle()).orElse("");
        return measure.support() == MeasureSupport.NONE
                ? ""
                : shell.t("casework.plan.support." + measure.support().code(), title);
    }

    private static String done(Measure measure, Shell shell) {
        var done = measure.done();
        return done == null ? "" : shell.date(done.on()) + " " + done.evidence();
    }

    static String day(@Nullable LocalDate day, Shell shell) {
        return day == null ? "" : shell.date(day);
    }
}
