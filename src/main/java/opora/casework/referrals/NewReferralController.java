package opora.casework.referrals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import opora.partners.PartnerChoices;
import opora.people.Families;
import opora.people.FamilyHeader;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.access.Requires;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that sends a family to another agency. */
@Controller
@Requires(ReferralPermissions.SEND)
class NewReferralController {

    /** Long enough for an answer on paper; whoever sends it says otherwise. */
    private static final int USUAL_WEEKS = 2;

    private final Families families;
    private final SendReferral sendReferral;
    private final ReferralPeople people;
    private final PartnerChoices partners;
    private final Forms forms;
    private final Templates templates;

    NewReferralController(
            Families families,
            SendReferral sendReferral,
            ReferralPeople people,
            PartnerChoices partners,
            Forms forms,
            Templates templates) {
        this.families = families;
        this.sendReferral = sendReferral;
        this.people = people;
        this.partners = partners;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/families/{id}/casework/referrals/new")
    Html blank(@PathVariable UUID id, Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("key", Ids.next());
        known.put("sentOn", look.today());
        known.put("dueOn", look.today().plusWeeks(USUAL_WEEKS));
        return Html.page(page(header(id, look), forms.filled(known), shell, look));
    }

    @PostMapping("/families/{id}/casework/referrals")
    Html send(@PathVariable UUID id, @Valid ReferralForm form, BindingResult errors, Shell shell, Change change) {
        var header = header(id, change);
        return forms.attempt(errors, () -> sendReferral.send(form.draft(id), change))
                .map(sent -> Html.done(ReferralLinks.referral(sent), "casework.referral.sent"))
                .orElseGet(() -> Html.fix(page(header, forms.typed(errors), shell, change)));
    }

    private FamilyHeader header(UUID family, Change look) {
        families.mustSensitive(ReferralPermissions.SEND, List.of(family), look.user());
        return families.header(family, look.user(), ReferralPermissions.SEND);
    }

    private JteModel page(FamilyHeader header, Fields fields, Shell shell, Change look) {
        return templates.caseworkReferralsForm(new ReferralFormPage(
                shell,
                fields,
                header,
                people.members(look.institution(), header.id()),
                partners.active(look.institution(), null)));
    }
}
