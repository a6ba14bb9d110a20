package opora.surveys.waves;

import java.time.temporal.ChronoUnit;
import java.util.UUID;
import opora.audit.Journal;
import opora.people.Persons;
import opora.platform.Change;
import opora.platform.Ids;
import opora.platform.NotFound;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import opora.surveys.Questionnaires;
import opora.surveys.SurveysPermissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a wave for people its caller has chosen. Whoever joins the group later is asked by the next one. */
@Service
public class BeginWave {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_DAYS = 366;

    private final WaveStore waves;
    private final Questionnaires questionnaires;
    private final Persons persons;
    private final Journal journal;

    BeginWave(WaveStore waves, Questionnaires questionnaires, Persons persons, Journal journal) {
        this.waves = waves;
        this.questionnaires = questionnaires;
        this.persons = persons;
        this.journal = journal;
    }

    @Transactional
    public UUID begin(WaveDraft draft, Change change) {
        if (draft.persons().isEmpty()) {
            throw new Refused("surveys.wave.refused.nobody").on("sectionId");
        }
        persons.mustAll(SurveysPermissions.FILL, draft.persons(), change.user());
        mustMakeSense(draft, change);
        var id = Ids.next();
        waves.insert(id, draft, change);
        journal.record(change, new WaveEvent.WaveBegun(id, draft.persons().size()), id);
        return id;
    }

    private void mustMakeSense(WaveDraft draft, Change change) {
        if (draft.title().isBlank() || draft.title().length() > LONGEST_TITLE) {
            throw new Refused("surveys.wave.refused.title", LONGEST_TITLE).on("title");
        }
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw new Refused("surveys.wave.refused.days", RussianDate.format(draft.startsOn())).on("endsOn");
        }
        if (ChronoUnit.DAYS.between(draft.startsOn(), draft.endsOn()) > MOST_DAYS) {
            throw new Refused("surveys.wave.refused.long", MOST_DAYS).on("endsOn");
        }
        var asked = questionnaires
                .find(change.institution(), draft.questionnaireId())
                .orElseThrow(NotFound::new);
        var retired = asked.retiredOn();
        if (retired != null) {
            throw new Refused("surveys.refused.retired", asked.title(), RussianDate.format(retired))
                    .on("questionnaire");
        }
        if (asked.anonymous()) {
            throw new Refused("surveys.wave.refused.anonymous").on("questionnaire");
        }
    }
}
