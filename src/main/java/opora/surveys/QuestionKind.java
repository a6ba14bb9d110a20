package opora.surveys;

/** How a question is answered. */
public enum QuestionKind {
    /** One of the options. */
    CHOICE,
    /** Any number of the options. */
    SEVERAL,
    /** A step between two ends. */
    SCALE,
    NUMBER,
    DATE,
    TEXT;

    /** Whether there are options to choose from. */
    public boolean choosing() {
        return this == CHOICE || this == SEVERAL;
    }

    public String titleKey() {
        return "surveys.kind." + name();
    }
}
