package opora.surveys;

import java.util.Locale;

/** What a questionnaire is for; those of the efficiency studies are told apart by it (QST-05, QST-07). */
public enum QuestionnaireKind {
    QUESTIONNAIRE,
    TEST,
    FEEDBACK,
    INTERVIEW,
    OBSERVATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String titleKey() {
        return "surveys.questionnaire.kind." + code();
    }

    public static QuestionnaireKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
