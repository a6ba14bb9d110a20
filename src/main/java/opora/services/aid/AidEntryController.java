package opora.services.aid;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.access.Requires;
import opora.platform.access.User;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.platform.web.asked.Asks;
import opora.services.AidKind;
import opora.services.Channel;
import opora.services.RecordAid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Material aid written down, and in the same form the urgent service it was given as: nothing is entered twice. */
@Controller
@Requires(AidPermissions.RECORD)
class AidEntryController {

    private final RecordAid recordAid;
    private final AidListStore store;
    private final FamilyChoice families;
    private final AidChoiceStore choices;
    private final Forms forms;
    private final Clock clock;
    private final Templates templates;

    AidEntryController(
            RecordAid recordAid,
            AidListStore store,
            FamilyChoice families,
            AidChoiceStore choices,
            Forms forms,
            Clock clock,
            Templates templates) {
        this.recordAid = recordAid;
        this.store = store;
        this.families = families;
        this.choices = choices;
        this.forms = forms;
        this.clock = clock;
        this.templates = templates;
    }

    /** @param like a record to begin with: a voided one is entered anew without typing it again */
    @GetMapping("/aid/new")
    Html blank(
            @RequestParam @Nullable UUID family,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable UUID like,
            Shell shell,
            User user) {
        if (like != null) {
            return Html.page(form(shell, user, like(user, like)));
        }
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("on", LocalDate.now(clock));
        known.put("kind", AidKind.MONEY);
        known.put("channel", Channel.IN_PERSON);
        known.put("employeeId", user.employeeId());
        var fields = forms.filled(known);
        if (family != null || person != null) {
            fields = families.chosen(fields, user, family == null ? "person:" + person : "family:" + family);
        }
        return Html.page(form(shell, user, fields));
    }

    @Asks
    @PostMapping(value = "/aid/new", params = "find")
    Html find(Shell shell, User user) {
        return Html.page(form(shell, user, families.searched(forms.typed(), user)));
    }

    @Asks
    @PostMapping(value = "/aid/new", params = "pick")
    Html pick(@RequestParam String pick, Shell shell, User user) {
        return Html.page(form(shell, user, families.chosen(forms.typed(), user, pick)));
    }

    @PostMapping("/aid/new")
    Html record(@Valid AidEntryForm form, BindingResult errors, Shell shell, User user, Change change) {
        var id = forms.attempt(errors, () -> {
            var source = choices.source(user.institutionId(), form.partnerId(), form.agreement());
            return recordAid.record(
                    Objects.requireNonNull(form.key()),
                    form.draft(source),
                    form.service(),
                    form.channelOfService(),
                    change);
        });
        return id.map(recorded -> Html.done("/aid/" + recorded, "services.aid.recorded"))
                .orElseGet(() -> Html.fix(form(shell, user, forms.typed(errors))));
    }

    private Fields like(User user, UUID id) {
        var aid = store.find(user, id).orElseThrow(NotFound::new);
        var row = aid.row();
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("familyId", row.familyId());
        known.put("personId", row.personId());
        known.put("on", row.on());
        known.put("kind", row.kind());
        known.put("purpose", row.purpose());
        known.put("amount", row.amount().toPlainString().replace('.', ','));
        known.put("partnerId", aid.partnerId());
        known.put("agreement", aid.agreementId());
        known.put("document", row.document());
        known.put("employeeId", aid.employeeId());
        known.put("description", row.description());
        known.put("channel", Channel.IN_PERSON);
        return forms.filled(known);
    }

    private JteModel form(Shell shell, User user, Fields fields) {
        return templates.servicesAidEdit(new AidEntryPage(
                shell,
                fields,
                families.household(user, fields).orElse(null),
                families.found(user, fields),
                choices.of(shell, user)));
    }
}
