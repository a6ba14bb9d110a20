package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.ConsultationDraft;
import opora.learning.Consultations;
import opora.learning.Register;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The professional consultation point (MET-06). */
@Controller
@RequestMapping("/learning/consultations")
class ConsultationController extends EntryController<ConsultationForm, ConsultationDraft> {

    ConsultationController(Consultations consultations, EntryDesk desk) {
        super(consultations, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningConsultation(page);
    }

    @Override
    Map<String, @Nullable Object> begun() {
        return Map.of("on", desk.today(), "form", "individual");
    }

    @Override
    Map<String, @Nullable Object> known(ConsultationDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("consultant", draft.consultant());
        known.put("addressee", draft.addressee());
        known.put("organisation", draft.organisation());
        known.put("profession", draft.profession());
        known.put("topic", draft.topic());
        known.put("form", draft.form());
        return known;
    }

    @Override
    String title(ConsultationDraft draft, Shell shell) {
        return draft.topic().isEmpty() ? shell.t("learning.consultations.one") : draft.topic();
    }

    @Override
    void describe(ConsultationDraft draft, Facts facts, User user) {
        facts.date("learning.on", draft.on())
                .employee("learning.consultant", draft.consultant())
                .employee("learning.addressee", draft.addressee())
                .text(
                        "learning.addressee",
                        draft.addressee() == null ? facts.shell().t("learning.addressee.outside") : "")
                .text("learning.organisation", draft.organisation())
                .text("learning.profession", Codes.kind(Register.CONSULTATIONS, draft.profession(), facts.shell()))
                .text("learning.form", facts.shell().t("learning.form." + draft.form()));
    }
}
