package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.Register;
import opora.learning.SeminarDraft;
import opora.learning.Seminars;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Training seminars for specialists (T23-38). */
@Controller
@RequestMapping("/learning/seminars")
class SeminarController extends EntryController<SeminarForm, SeminarDraft> {

    SeminarController(Seminars seminars, EntryDesk desk) {
        super(seminars, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningSeminar(page);
    }

    @Override
    Map<String, @Nullable Object> begun() {
        return Map.of("on", desk.today(), "status", "held", "programme", "marathon_practicum");
    }

    @Override
    Map<String, @Nullable Object> known(SeminarDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("status", draft.status());
        known.put("cancelReason", draft.cancelReason());
        known.put("title", draft.title());
        known.put("programme", draft.programme());
        known.put("leader", draft.leader());
        known.put("outsideLeader", draft.outsideLeader());
        known.put("participants", draft.participants());
        known.put("outsiders", draft.outsiders());
        return known;
    }

    @Override
    String title(SeminarDraft draft, Shell shell) {
        return draft.title();
    }

    @Override
    void describe(SeminarDraft draft, Facts facts, User user) {
        facts.date("learning.on", draft.on())
                .text("learning.status", facts.shell().t("learning.status." + draft.status()))
                .text("learning.cancel-reason", draft.cancelReason())
                .text("learning.programme", Codes.kind(Register.SEMINARS, draft.programme(), facts.shell()))
                .employee("learning.leader", draft.leader())
                .text("learning.outside-leader", draft.outsideLeader())
                .employees("learning.participants", draft.participants())
                .number("learning.outsiders", draft.outsiders());
    }
}
