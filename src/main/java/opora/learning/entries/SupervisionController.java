package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import opora.learning.DiscussedCases;
import opora.learning.Register;
import opora.learning.SupervisionDraft;
import opora.learning.Supervisions;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Meetings of the supervision group (MET-05). */
@Controller
@RequestMapping("/learning/supervision")
class SupervisionController extends EntryController<SupervisionForm, SupervisionDraft> {

    private final DiscussedCases cases;

    SupervisionController(Supervisions supervisions, DiscussedCases cases, EntryDesk desk) {
        super(supervisions, desk);
        this.cases = cases;
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningSupervision(page);
    }

    @Override
    Map<String, @Nullable Object> known(SupervisionDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("status", draft.status());
        known.put("cancelReason", draft.cancelReason());
        known.put("leader", draft.leader());
        known.put("outsideLeader", draft.outsideLeader());
        known.put("topic", draft.topic());
        known.put("participants", draft.participants());
        known.put("cases", draft.cases());
        known.put("proposals", draft.proposals());
        known.put("summary", draft.summary());
        known.put("minutes", draft.minutes());
        return known;
    }

    @Override
    String title(SupervisionDraft draft, Shell shell) {
        return draft.topic();
    }

    @Override
    void describe(SupervisionDraft draft, Facts facts, User user) {
        facts.date("learning.on", draft.on())
                .text("learning.status", facts.shell().t("learning.status." + draft.status()))
                .text("learning.cancel-reason", draft.cancelReason())
                .employee("learning.leader", draft.leader())
                .text("learning.outside-leader", draft.outsideLeader())
                .employees("learning.participants", draft.participants())
                .number("learning.cases", draft.cases())
                .number("learning.proposals", draft.proposals())
                .text("learning.summary", draft.summary())
                .number("learning.minutes", draft.minutes());
    }

    @Override
    void describeMore(UUID id, Facts facts, User user) {
        var aliases = cases.of(id, user).stream()
                .map(each -> facts.shell().t("learning.cases.alias", each.letter()))
                .toList();
        facts.texts(
                "learning.cases.title",
                aliases.isEmpty() ? List.of(facts.shell().t("learning.cases.none")) : aliases,
                Register.SUPERVISION.path(id) + "/cases");
    }
}
