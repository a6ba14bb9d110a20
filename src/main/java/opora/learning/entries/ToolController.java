package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.ToolDraft;
import opora.learning.Tools;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The bank of methods (MET-02, T23-02). */
@Controller
@RequestMapping("/learning/tools")
class ToolController extends EntryController<ToolForm, ToolDraft> {

    ToolController(Tools tools, EntryDesk desk) {
        super(tools, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningTool(page);
    }

    @Override
    Map<String, @Nullable Object> begun() {
        return Map.of();
    }

    @Override
    Map<String, @Nullable Object> known(ToolDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("name", draft.name());
        known.put("studiedOn", draft.studiedOn());
        known.put("introducedOn", draft.introducedOn());
        known.put("description", draft.description());
        known.put("users", draft.users());
        return known;
    }

    @Override
    String title(ToolDraft draft, Shell shell) {
        return draft.name();
    }

    @Override
    void describe(ToolDraft draft, Facts facts, User user) {
        facts.date("learning.studied-on", draft.studiedOn())
                .date("learning.introduced-on", draft.introducedOn())
                .text(
                        "learning.introduced-on",
                        draft.introducedOn() == null ? facts.shell().t("learning.tools.planned") : "")
                .text("learning.description", draft.description())
                .employees("learning.users", draft.users());
    }
}
