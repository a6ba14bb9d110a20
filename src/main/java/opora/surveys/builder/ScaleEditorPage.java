package opora.surveys.builder;

import java.util.List;
import java.util.stream.IntStream;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import opora.surveys.Question;
import opora.surveys.Scale;
import org.jspecify.annotations.Nullable;

/** The form of a scale. */
public record ScaleEditorPage(
        Shell shell,
        Fields fields,
        DraftVersion draft,
        @Nullable Scale stored) {

    public String action() {
        return draft.path() + "/scales" + (stored == null ? "" : "/" + stored.code());
    }

    /** Questions whose answers are numbers or have scores. */
    public List<Question> scored() {
        return draft.body().questions().stream().filter(Gaps::isScored).toList();
    }

    public List<Integer> norms() {
        return IntStream.range(0, ScaleForm.NORMS).boxed().toList();
    }

    /** Sent once more after a refusal it is written over what its reader has seen by then. */
    public String edition() {
        return fields.hasProblems() ? String.valueOf(draft.edition()) : fields.value("edition");
    }
}
