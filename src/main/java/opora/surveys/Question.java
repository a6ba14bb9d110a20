package opora.surveys;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of a version. Its code stays from version to version, so that answers can be compared.
 *
 * @param own whether an answer of one's own may be added
 * @param range of a scale only
 */
public record Question(
        String code,
        QuestionKind kind,
        String text,
        String help,
        List<Option> options,
        boolean own,
        boolean required,
        @Nullable Range range,
        List<Skip> skips) {

    public Optional<Option> option(String option) {
        return options.stream().filter(each -> each.code().equals(option)).findFirst();
    }

    public Question with(List<Skip> others) {
        return new Question(code, kind, text, help, options, own, required, range, others);
    }
}
