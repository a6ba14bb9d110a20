package opora.surveys.builder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Question;
import opora.surveys.QuestionKind;
import org.jspecify.annotations.Nullable;

/**
 * The form of a question.
 *
 * @param stored the question that is changed; null for a new one
 */
public record QuestionEditorPage(
        Shell shell,
        Fields fields,
        DraftVersion draft,
        @Nullable Question stored) {

    public String action() {
        return draft.path() + "/questions" + (stored == null ? "" : "/" + stored.code());
    }

    public List<Choice> kinds() {
        return Arrays.stream(QuestionKind.values())
                .map(each -> new Choice(each.name(), shell.t(each.titleKey())))
                .toList();
    }

    public List<Choice> sections() {
        var sections = draft.body().sections();
        return IntStream.range(0, sections.size())
                .mapToObj(i -> new Choice(
                        sections.get(i).code(),
                        sections.get(i).title().isEmpty()
                                ? shell.t("surveys.section.number", i + 1)
                                : sections.get(i).title()))
                .toList();
    }

    public List<Integer> rows() {
        return IntStream.range(0, QuestionForm.rows(fields)).boxed().toList();
    }

    /** Sent once more after a refusal it is written over what its reader has seen by then. */
    public String edition() {
        return fields.hasProblems() ? String.valueOf(draft.edition()) : fields.value("edition");
    }
}
