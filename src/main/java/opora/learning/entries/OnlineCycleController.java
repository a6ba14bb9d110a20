package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.OnlineCycleDraft;
import opora.learning.OnlineCycles;
import opora.learning.Register;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Cycles of lessons made for the network (T23-05). */
@Controller
@RequestMapping("/learning/cycles")
class OnlineCycleController extends EntryController<OnlineCycleForm, OnlineCycleDraft> {

    OnlineCycleController(OnlineCycles onlineCycles, EntryDesk desk) {
        super(onlineCycles, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningCycle(page);
    }

    @Override
    Map<String, @Nullable Object> known(OnlineCycleDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("kind", draft.kind());
        known.put("title", draft.title());
        known.put("lessons", draft.lessons());
        known.put("author", draft.author());
        return known;
    }

    @Override
    String title(OnlineCycleDraft draft, Shell shell) {
        return draft.title();
    }

    @Override
    void describe(OnlineCycleDraft draft, Facts facts, User user) {
        facts.date("learning.created-on", draft.on())
                .text("learning.kind", Codes.kind(Register.CYCLES, draft.kind(), facts.shell()))
                .number("learning.lessons", draft.lessons())
                .employee("learning.author", draft.author());
    }
}
