package opora.people.emergency;

import gg.jte.generated.precompiled.Templates;
import jakarta.validation.Valid;
import java.util.Optional;
import opora.people.PeopleLinks;
import opora.people.PeoplePermissions;
import opora.platform.Change;
import opora.platform.access.Requires;
import opora.platform.access.StepUp;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
@Requires(PeoplePermissions.EMERGENCY)
class EmergencyController {

    private final EmergencyAccess access;
    private final Forms forms;
    private final Templates templates;

    EmergencyController(EmergencyAccess access, Forms forms, Templates templates) {
        this.access = access;
        this.forms = forms;
        this.templates = templates;
    }

    @GetMapping("/emergency")
    Html form(Shell shell) {
        return Html.page(templates.peopleEmergencyForm(new EmergencyPage(shell, Fields.BLANK)));
    }

    @PostMapping("/emergency")
    @StepUp(because = "people.emergency.step-up")
    Html open(@Valid EmergencyForm form, BindingResult errors, Shell shell, Change change) {
        var opened = forms.attempt(errors, () -> access.open(form, change));
        if (opened.flatMap(found -> found).isPresent()) {
            return Html.done(
                    PeopleLinks.family(opened.flatMap(found -> found).orElseThrow()), "people.emergency.opened");
        }
        if (opened.equals(Optional.of(Optional.empty()))) {
            errors.rejectValue("which", "people.emergency.refused.unknown");
        }
        return Html.fix(templates.peopleEmergencyForm(new EmergencyPage(shell, forms.typed(errors))));
    }
}
