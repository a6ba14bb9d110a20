package opora.surveys.waves;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.audit.Journal;
import opora.platform.Change;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.access.Requires;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Forms;
import opora.platform.web.Html;
import opora.platform.web.Shell;
import opora.surveys.Audience;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Waves: what is asked of whom and until when, and who has not answered yet. */
@Controller
@Requires(SurveysPermissions.VIEW)
class WavesController {

    private static final String ALL = "/survey-waves";
    private static final int USUAL_WEEKS = 4;

    private final WaveStore waves;
    private final BeginWave beginWave;
    private final Questionnaires questionnaires;
    private final List<Audience> audiences;
    private final Journal journal;
    private final Forms forms;
    private final Templates templates;

    WavesController(
            WaveStore waves,
            BeginWave beginWave,
            Questionnaires questionnaires,
            List<Audience> audiences,
            Journal journal,
            Forms forms,
            Templates templates) {
        this.waves = waves;
        this.beginWave = beginWave;
        this.questionnaires = questionnaires;
        this.audiences = audiences;
        this.journal = journal;
        this.forms = forms;
        this.templates = templates;
    }

    record WaveForm(
            @NotNull @Nullable UUID questionnaire,
            @Nullable String audience,
            @Nullable UUID sectionId,
            @Nullable String title,
            @NotNull @Nullable LocalDate startsOn,
            @NotNull @Nullable LocalDate endsOn) {}

    @GetMapping(ALL)
    Html list(Shell shell, Change look) {
        return Html.page(templates.surveysWavesList(new WavesPage(shell, waves.list(look.user()))));
    }

    @GetMapping(ALL + "/new")
    @Requires(SurveysPermissions.FILL)
    Html blank(Shell shell, Change look) {
        var known = Map.of("startsOn", look.today(), "endsOn", look.today().plusWeeks(USUAL_WEEKS));
        return Html.page(form(shell, forms.filled(known), look));
    }

    @PostMapping(ALL)
    @Requires(SurveysPermissions.FILL)
    Html begin(@Valid WaveForm form, BindingResult errors, Shell shell, Change change) {
        return forms.attempt(errors, () -> begin(form, change))
                .map(id -> Html.done(ALL + "/" + id, "surveys.wave.begun"))
                .orElseGet(() -> Html.fix(form(shell, forms.typed(errors), change)));
    }

    @GetMapping(ALL + "/{id}")
    Html show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable WaveStanding which,
            @RequestParam(required = false) @Nullable UUID after,
            Shell shell,
            Change look) {
        var wave = waves.find(id, look.user()).orElseThrow(NotFound::new);
        journal.viewed(look, new WaveEvent.WaveViewed(id), id);
        return Html.page(templates.surveysWavesShow(
                new WavePage(shell, wave, waves.people(id, look.user(), which, after), which)));
    }

    private UUID begin(WaveForm form, Change change) {
        return beginWave.begin(
                new WaveDraft(
                        Objects.requireNonNull(form.questionnaire()),
                        form.title() == null ? "" : form.title(),
                        Objects.requireNonNull(form.startsOn()),
                        Objects.requireNonNull(form.endsOn()),
                        people(form, change)),
                change);
    }

    private Set<UUID> people(WaveForm form, Change change) {
        var user = change.user();
        var section = form.sectionId();
        if (section != null
                && waves.sections(user).stream().noneMatch(each -> each.value().equals(section.toString()))) {
            throw new NotFound();
        }
        if (form.audience() != null && !form.audience().isEmpty()) {
            var audience = audiences.stream()
                    .filter(each -> each.code().equals(form.audience()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            return waves.questioned(audience.persons(user, change.today()), user);
        }
        if (section == null) {
            throw new Refused("surveys.wave.refused.whom").on("sectionId");
        }
        return waves.adultsOf(section, user, change.today());
    }

    private JteModel form(Shell shell, Fields fields, Change look) {
        var named = questionnaires.published(look.institution()).stream()
                .filter(each -> !each.anonymous())
                .map(each -> Choice.of(each.id(), each.title()))
                .toList();
        return templates.surveysWavesForm(new WaveFormPage(
                shell,
                fields,
                named,
                audiences.stream()
                        .map(each -> Choice.of(each.code(), shell.t(each.titleKey())))
                        .toList(),
                waves.sections(look.user())));
    }
}
