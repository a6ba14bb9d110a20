package opora.surveys;

import java.util.List;

/** Questions that stand under one heading. */
public record Section(String code, String title, List<Question> questions) {

    public Section with(List<Question> others) {
        return new Section(code, title, others);
    }
}
