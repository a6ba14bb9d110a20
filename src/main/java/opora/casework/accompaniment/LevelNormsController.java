package opora.casework.accompaniment;

import gg.jte.generated.precompiled.Templates;
import java.util.HashMap;
import java.util.Map;
import opora.casework.CareLevel;
import opora.casework.CaseworkPermissions;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Requires(CaseworkPermissions.CONFIGURE)
class LevelNormsController {

    private final LevelNorms norms;
    private final Forms forms;
    private final Templates templates;

    LevelNormsController(LevelNorms norms, Forms forms, Templates templates) {
        this.norms = norms;
        this.forms = forms;
        this.templates = templates;
    }

    record NormsForm(@Nullable Integer version) {

        int read() {
            return version == null ? -1 : version;
        }
    }

    @GetMapping("/casework/levels")
    Html show(Shell shell, Change look) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("version", norms.version(look.institution()));
        for (var each : norms.of(look.institution())) {
            known.put("contact-" + each.code(), each.contactDays());
            known.put("review-" + each.code(), each.reviewDays());
        }
        return Html.page(templates.caseworkAccompanimentLevels(page(forms.filled(known), shell, look)));
    }

    @PostMapping("/casework/levels")
    Html change(
            NormsForm form, BindingResult errors, @RequestParam Map<String, String> typed, Shell shell, Change change) {
        var wanted = CareLevel.all().stream()
                .map(each -> each.with(days(typed, "contact-" + each.code()), days(typed, "review-" + each.code())))
                .toList();
        return forms.attempt(errors, () -> norms.change(wanted, form.read(), change))
                ? Html.done("/casework/levels", "casework.norm.changed")
                : Html.fix(templates.caseworkAccompanimentLevels(page(forms.typed(errors), shell, change)));
    }

    /** What is no number is out of bounds, and refused as such. */
    private static int days(Map<String, String> typed, String field) {
        var text = typed.getOrDefault(field, "").strip();
        return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
    }

    private LevelNormsPage page(Fields fields, Shell shell, Change look) {
        return new LevelNormsPage(shell, fields, norms.of(look.institution()), norms.version(look.institution()));
    }
}
