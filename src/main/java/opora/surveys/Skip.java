package opora.surveys;

/**
 * What follows when an option was chosen.
 *
 * @param target code of a later question, or of a section when hidden; empty when the questionnaire ends
 */
public record Skip(String option, Effect effect, String target) {

    /** Where the respondent goes on, what is not asked, or that nothing more is. */
    public enum Effect {
        GO_TO,
        HIDE,
        FINISH
    }
}
