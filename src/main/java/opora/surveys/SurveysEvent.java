package opora.surveys;

import java.util.List;
import java.util.UUID;
import opora.audit.JournalEvent;

/** What the journal keeps of questionnaires and answers: ids, codes of questions and dates, no answer. */
public sealed interface SurveysEvent extends JournalEvent {

    record QuestionnaireBegun(UUID questionnaire, String code) implements SurveysEvent {}

    record QuestionnaireChanged(UUID questionnaire, List<String> what) implements SurveysEvent {}

    record QuestionnairePublished(UUID questionnaire, int version) implements SurveysEvent {}

    record QuestionnaireDraftDropped(UUID questionnaire, int version) implements SurveysEvent {}

    record QuestionnaireRetired(UUID questionnaire) implements SurveysEvent {}

    record QuestionnaireTakenUp(UUID questionnaire) implements SurveysEvent {}

    record FillingRecorded(UUID filling, String questionnaire, String way) implements SurveysEvent {}

    record FillingKept(UUID filling, String questionnaire) implements SurveysEvent {}

    record FillingDropped(UUID filling) implements SurveysEvent {}

    record FillingRefused(UUID filling, String questionnaire) implements SurveysEvent {}

    record FillingCorrected(UUID filling, List<String> questions) implements SurveysEvent {}

    record FillingVoided(UUID filling) implements SurveysEvent {}

    record FillingsWithdrawn(UUID family) implements SurveysEvent {}

    record FillingViewed(UUID filling) implements SurveysEvent {}

    record FillingsCompared(UUID questionnaire, UUID person) implements SurveysEvent {}

    record SurveyResultsExported(UUID questionnaire) implements SurveysEvent {}
}
