package opora.casework.roadmap;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.people.FamilyHeader;
import opora.platform.web.Choice;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * The form of a goal with its measures.
 *
 * @param stored the goal as it is now; null for a new one
 * @param theirs what somebody else has saved meanwhile, with who it was: the reader chooses
 */
public record GoalFormPage(
        Shell shell,
        FamilyHeader header,
        Fields fields,
        int number,
        @Nullable Goal stored,
        @Nullable Theirs theirs,
        List<Choice> domains,
        List<Choice> owners,
        List<Choice> supports) {

    /** @param goal null when it was removed */
    public record Theirs(@Nullable Goal goal, String by, String at) {}

    public List<Integer> rows() {
        return IntStream.range(0, GoalForm.rows(fields.value("rows"))).boxed().toList();
    }

    public String action() {
        var goals = Plan.path(header.id()) + "/goals";
        return stored == null ? goals : goals + "/" + stored.id();
    }

    public String draftPath() {
        return Plan.path(header.id()) + "/draft";
    }

    /** A measure that is done is not dropped by its row: what was done stays. */
    public boolean isDone(int row) {
        var id = fields.value("row-" + row);
        return stored != null
                && stored.measures().stream()
                        .anyMatch(measure ->
                                measure.isDone() && measure.id().equals(id.isEmpty() ? null : UUID.fromString(id)));
    }
}
