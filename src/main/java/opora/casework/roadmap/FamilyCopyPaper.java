package opora.casework.roadmap;

import static opora.documents.PrintedForm.Field.may;
import static opora.documents.PrintedForm.Field.must;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import opora.documents.FormValues;
import opora.documents.PrintedForm;
import opora.documents.Sheet;
import opora.people.FamilyHeader;
import opora.platform.web.Shell;
import org.springframework.stereotype.Component;

/** The family's copy of the version in force, in plain words: who does what by when, nothing of what the centre says among itself. */
@Component
class FamilyCopyPaper implements PrintedForm {

    static final String CODE = "plan-copy";

    private static final String KEY = "casework.paper.plan.";
    private static final String COPY = "casework.plan.copy.";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return KEY + "copy";
    }

    /** A version has no address of its own without its family. */
    @Override
    public Optional<String> path(UUID record) {
        return Optional.empty();
    }

    @Override
    public List<Field> fields() {
        var fields = new ArrayList<Field>(List.of(
                must("institution", "casework.paper.institution", "casework.paper.institution.example"),
                must("family", KEY + "family", KEY + "family.example"),
                must("approved_on", KEY + "approved", KEY + "approved.example"),
                may("curator", KEY + "curator", KEY + "curator.example"),
                must("goal.aim", "casework.plan.aim", KEY + "aim.example"),
                must("goal.result", KEY + "result", KEY + "result.example"),
                may("goal.due", "casework.plan.due", KEY + "due.example")));
        for (var actor : MeasureActor.values()) {
            var example = KEY + actor.code() + ".";
            fields.add(must(actor.code() + ".what", COPY + actor.code(), example + "example"));
            if (actor != MeasureActor.CLIENT) {
                fields.add(may(actor.code() + ".who", "casework.plan.who", example + "who"));
            }
            fields.add(must(actor.code() + ".due", "casework.plan.due", KEY + "due.example"));
        }
        return fields;
    }

    @Override
    public void draw(Sheet sheet) {
        sheet.centre("${institution}")
                .title(sheet.t(COPY + "title"))
                .centre(sheet.t(COPY + "of", "${family}", "${approved_on}"))
                .text(sheet.t(COPY + "intro"))
                .table(this, "goal");
        for (var actor : MeasureActor.values()) {
            sheet.text("").table(this, actor.code());
        }
        sheet.text("")
                .text(sheet.t(COPY + "rights"))
                .text(sheet.t(COPY + "agree") + " ________________ / ________________ / «___» ____________ 20___")
                .text(sheet.t(COPY + "specialist") + " ________________ / ${curator} /")
                .text(sheet.t(COPY + "head") + " ________________ / ________________ /")
                .text(sheet.t("casework.paper.registered", "${reg_number}", "${printed_on}", "${printed_by}"));
    }

    static FormValues values(FamilyHeader header, Plan plan, String institution, Shell shell) {
        var values = new FormValues()
                .text("institution", institution)
                .text("family", header.name())
                .text("approved_on", PlanPaper.day(plan.approvedOn(), shell))
                .text("curator", header.curatorName())
                .list(
                        "goal",
                        plan.goals().stream()
                                .map(goal -> Map.of(
                                        "aim", goal.aim(),
                                        "result", goal.result(),
                                        "due", PlanPaper.day(goal.dueOn(), shell)))
                                .toList());
        for (var actor : MeasureActor.values()) {
            values.list(
                    actor.code(),
                    plan.measures()
                            .filter(measure -> measure.actor() == actor)
                            .map(measure -> Map.of(
                                    "what", measure.what(),
                                    "who", Optional.ofNullable(measure.owner()).orElse(""),
                                    "due", PlanPaper.day(measure.dueOn(), shell)))
                            .toList());
        }
        return values;
    }
}
