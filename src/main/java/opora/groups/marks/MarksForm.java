package opora.groups.marks;

import jakarta.validation.constraints.NotNull;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import opora.groups.Attendance;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a meeting, as the form sends them.
 *
 * @param version the version of the meeting the page was opened with
 * @param shown everybody the page showed, marked or not
 * @param hold ticked when a planned meeting is told as held with its marks
 * @param person what was typed to find somebody
 */
public record MarksForm(
        @NotNull @Nullable Integer version,
        @Nullable List<UUID> shown,
        @Nullable List<UUID> present,
        @Nullable Boolean hold,
        @Nullable Integer children,
        @Nullable Integer adults,
        @Nullable String person) {

    /** An empty value of a list is bound as null. */
    public MarksForm {
        shown = known(shown);
        present = known(present);
    }

    private static @Nullable List<UUID> known(@Nullable List<@Nullable UUID> ids) {
        return ids == null ? null : ids.stream().filter(Objects::nonNull).toList();
    }

    Attendance.Marks marks(UUID event) {
        var there = present == null ? Set.<UUID>of() : Set.copyOf(present);
        var absent = new HashSet<>(shown == null ? List.<UUID>of() : shown);
        absent.removeAll(there);
        return new Attendance.Marks(
                event,
                Objects.requireNonNull(version),
                there,
                absent,
                Boolean.TRUE.equals(hold),
                new Attendance.Heads(Objects.requireNonNullElse(children, 0), Objects.requireNonNullElse(adults, 0)));
    }
}
