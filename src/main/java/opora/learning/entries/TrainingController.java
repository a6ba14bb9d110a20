package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.Register;
import opora.learning.TrainingDraft;
import opora.learning.Trainings;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Training of employees (T23-36, T23-37). */
@Controller
@RequestMapping("/learning/trainings")
class TrainingController extends EntryController<TrainingForm, TrainingDraft> {

    TrainingController(Trainings trainings, EntryDesk desk) {
        super(trainings, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningTraining(page);
    }

    @Override
    Map<String, @Nullable Object> begun() {
        return Map.of();
    }

    @Override
    Map<String, @Nullable Object> known(TrainingDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("employee", draft.employee());
        known.put("kind", draft.kind());
        known.put("title", draft.title());
        known.put("organisation", draft.organisation());
        known.put("startedOn", draft.startedOn());
        known.put("completedOn", draft.completedOn());
        known.put("hours", draft.hours());
        known.put("document", draft.document());
        return known;
    }

    @Override
    String title(TrainingDraft draft, Shell shell) {
        return draft.title();
    }

    @Override
    void describe(TrainingDraft draft, Facts facts, User user) {
        facts.employee("learning.employee", draft.employee())
                .text("learning.kind", Codes.kind(Register.TRAININGS, draft.kind(), facts.shell()))
                .text("learning.organisation", draft.organisation())
                .date("learning.started-on", draft.startedOn())
                .date("learning.completed-on", draft.completedOn())
                .text(
                        "learning.completed-on",
                        draft.completedOn() == null ? facts.shell().t("learning.trainings.planned") : "")
                .number("learning.hours", draft.hours())
                .text("learning.document", draft.document());
    }
}
