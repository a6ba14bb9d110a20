package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.Register;
import opora.learning.SpecialistChangeDraft;
import opora.learning.SpecialistChanges;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Changes seen in the specialists (MON-30). */
@Controller
@RequestMapping("/learning/specialist-changes")
class SpecialistChangeController extends EntryController<SpecialistChangeForm, SpecialistChangeDraft> {

    SpecialistChangeController(SpecialistChanges specialistChanges, EntryDesk desk) {
        super(specialistChanges, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningSpecialistChange(page);
    }

    @Override
    Map<String, @Nullable Object> known(SpecialistChangeDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("employee", draft.employee());
        known.put("change", draft.change());
        known.put("evidence", draft.evidence());
        return known;
    }

    @Override
    String title(SpecialistChangeDraft draft, Shell shell) {
        return Codes.kind(Register.SPECIALIST_CHANGES, draft.change(), shell);
    }

    @Override
    void describe(SpecialistChangeDraft draft, Facts facts, User user) {
        facts.date("learning.on", draft.on())
                .employee("learning.employee", draft.employee())
                .text("learning.evidence", draft.evidence());
    }
}
