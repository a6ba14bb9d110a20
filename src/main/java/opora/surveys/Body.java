package opora.surveys;

import java.util.List;
import java.util.Optional;

/** What a version asks: sections with their questions, and the scales their answers add up to. */
public record Body(String greeting, String thanks, List<Section> sections, List<Scale> scales) {

    public static final Body EMPTY = new Body("", "", List.of(new Section("s1", "", List.of())), List.of());

    public List<Question> questions() {
        return sections.stream().flatMap(each -> each.questions().stream()).toList();
    }

    public Optional<Question> question(String code) {
        return questions().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Section> section(String code) {
        return sections.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    public Optional<Scale> scale(String code) {
        return scales.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The place of a question among all of them, from 1, as the respondent counts. */
    public int number(String code) {
        return questions().stream().map(Question::code).toList().indexOf(code) + 1;
    }

    public boolean skips() {
        return questions().stream().anyMatch(each -> !each.skips().isEmpty());
    }
}
