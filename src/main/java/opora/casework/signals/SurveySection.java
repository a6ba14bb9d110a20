package opora.casework.signals;

import java.util.Locale;

/** The sections of the act of survey of living conditions, in the order of the statutory form. */
public enum SurveySection {
    RESIDENTS,
    REPRESENTATIVES,
    HEALTH,
    HOUSING,
    SANITATION,
    CHILD_PLACE,
    PROVISION,
    RELATIONS,
    EXPLANATIONS,
    CONCLUSION,
    PROPOSALS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its field in the form. */
    public String field() {
        return "section-" + code();
    }

    public String titleKey() {
        return "casework.survey.section." + code().replace('_', '-');
    }
}
