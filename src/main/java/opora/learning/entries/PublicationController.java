package opora.learning.entries;

import gg.jte.models.runtime.JteModel;
import java.util.HashMap;
import java.util.Map;
import opora.learning.Codes;
import opora.learning.PublicationDraft;
import opora.learning.Publications;
import opora.learning.Register;
import opora.platform.access.User;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Publications and video materials (COM-01). */
@Controller
@RequestMapping("/learning/publications")
class PublicationController extends EntryController<PublicationForm, PublicationDraft> {

    PublicationController(Publications publications, EntryDesk desk) {
        super(publications, desk);
    }

    @Override
    JteModel form(LearningFormPage page) {
        return desk.templates.learningPublication(page);
    }

    @Override
    Map<String, @Nullable Object> known(PublicationDraft draft) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("on", draft.on());
        known.put("kind", draft.kind());
        known.put("channel", draft.channel());
        known.put("title", draft.title());
        known.put("link", draft.link());
        known.put("technology", draft.technology());
        known.put("copies", draft.copies());
        known.put("author", draft.author());
        return known;
    }

    @Override
    String title(PublicationDraft draft, Shell shell) {
        return draft.title();
    }

    @Override
    void describe(PublicationDraft draft, Facts facts, User user) {
        facts.date("learning.published-on", draft.on())
                .text("learning.kind", Codes.kind(Register.PUBLICATIONS, draft.kind(), facts.shell()))
                .text("learning.channel", desk.channel(draft.channel(), facts.shell(), user))
                .link("learning.link", draft.link())
                .text("learning.technology", draft.technology())
                .number("learning.copies", draft.copies())
                .employee("learning.author", draft.author());
    }
}
