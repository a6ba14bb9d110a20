package opora.casework.signals;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import opora.platform.Change;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The links given to other agencies. */
@Controller
@Requires(SignalPermissions.RECORD)
class SignalLinksController {

    private static final String PATH = "/signals/links";
    private static final int USUAL_DAYS = 30;
    private static final int USUAL_USES = 10;

    private final SignalLinkStore links;
    private final GiveSignalLink giveSignalLink;
    private final SignalChoices choices;
    private final Forms forms;
    private final Templates templates;

    SignalLinksController(
            SignalLinkStore links,
            GiveSignalLink giveSignalLink,
            SignalChoices choices,
            Forms forms,
            Templates templates) {
        this.links = links;
        this.giveSignalLink = giveSignalLink;
        this.choices = choices;
        this.forms = forms;
        this.templates = templates;
    }

    record LinkForm(
            @Nullable String agency,
            @NotNull @Nullable Informant informant,
            @Nullable UUID sectionId,
            @NotNull @Nullable Integer days,
            @NotNull @Nullable Integer uses) {

        GiveSignalLink.Draft draft() {
            return new GiveSignalLink.Draft(
                    SignalForm.text(agency),
                    Objects.requireNonNull(informant),
                    sectionId,
                    Objects.requireNonNull(days),
                    Objects.requireNonNull(uses));
        }
    }

    @GetMapping(PATH)
    Html list(Shell shell, Change look) {
        return Html.page(page(shell, blank(), null, look));
    }

    @PostMapping(PATH)
    Html give(@Valid LinkForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> giveSignalLink.give(form.draft(), change))
                .map(token -> Html.page(page(shell, blank(), address(token), change)))
                .orElseGet(() -> Html.fix(page(shell, forms.typed(errors), null, change)));
    }

    @PostMapping(PATH + "/{id}/revocation")
    Html revoke(@PathVariable UUID id, Change change) {
        giveSignalLink.revoke(id, change);
        return Html.done(PATH, "casework.link.was-revoked");
    }

    private static String address(String token) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(TellController.path(token))
                .toUriString();
    }

    private Fields blank() {
        return forms.filled(Map.of("days", USUAL_DAYS, "uses", USUAL_USES));
    }

    private JteModel page(Shell shell, Fields fields, @Nullable String address, Change look) {
        var now = look.at().toOffsetDateTime();
        return templates.caseworkSignalsLinks(
                new SignalLinksPage(shell, fields, links.of(look.user(), now), choices.sections(look.user()), address));
    }
}
