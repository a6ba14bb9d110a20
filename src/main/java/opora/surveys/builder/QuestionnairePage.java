package opora.surveys.builder;

import opora.platform.web.Fields;
import opora.platform.web.Shell;

/** One questionnaire: its versions, its draft, and what can be done with it. */
public record QuestionnairePage(Shell shell, Fields fields, QuestionnaireCard card) {}
