package opora.contracts.control;

import java.time.YearMonth;
import java.util.List;
import opora.platform.web.Fields;
import opora.platform.web.Shell;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table, also when it is saved by itself.
 *
 * @param saved what to say of it after that
 */
public record ControlRowPage(
        Shell shell,
        Fields fields,
        YearMonth month,
        ControlRow row,
        @Nullable String saved) {

    public List<ControlMark> marks() {
        return List.of(ControlMark.values());
    }

    public int lines() {
        return ControlFields.lines(fields, row);
    }

    /** Of an earlier version of the programme: they stay marked though nobody is shown them. */
    public List<String> elsewhere() {
        return fields.values(row.field("did")).stream()
                .filter(id -> row.tasks().stream()
                        .noneMatch(task -> task.id().toString().equals(id)))
                .toList();
    }

    public boolean canTick(ControlRow.Task task) {
        return task.doneOn() == null || fields.has(row.field("did"), task.id().toString());
    }

    public String path() {
        return ControlLinks.row(month, row.id());
    }

    public boolean documents() {
        return !fields.value(row.field("doc-0")).isBlank() || wrong();
    }

    /** Whether anything of this row is refused: then nothing of it stays folded. */
    public boolean wrong() {
        return fields.problems().keySet().stream()
                .anyMatch(name -> name.endsWith(row.id().toString()));
    }
}
