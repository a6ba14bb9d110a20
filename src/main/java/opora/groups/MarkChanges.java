package opora.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import opora.groups.AttendanceStore.Mark;
import opora.groups.AttendanceStore.NewMark;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;

/** What saving new marks over those that stand comes to. Who is not on the roster and did not come needs no mark. */
record MarkChanges(
        List<NewMark> added,
        List<UUID> turnedOn,
        List<UUID> turnedOff,
        List<UUID> removed,
        List<UUID> came,
        List<UUID> missed,
        List<UUID> forgotten) {

    static MarkChanges between(Attendance.Marks marks, Map<UUID, Mark> before, Set<UUID> roster) {
        var changes = new MarkChanges(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
        marks.present().forEach(person -> changes.present(person, before.get(person), marks.session()));
        for (var person : marks.absent()) {
            if (!marks.present().contains(person)) {
                changes.absent(person, before.get(person), marks.session(), roster.contains(person));
            }
        }
        return changes;
    }

    private void present(UUID person, @Nullable Mark mark, UUID session) {
        if (mark == null) {
            added.add(new NewMark(Ids.next(), session, person, true));
            came.add(person);
        } else if (!mark.present()) {
            turnedOn.add(mark.id());
            came.add(person);
        }
    }

    private void absent(UUID person, @Nullable Mark mark, UUID session, boolean expected) {
        if (!expected && mark != null) {
            removed.add(mark.id());
            forgotten.add(person);
        } else if (expected && mark == null) {
            added.add(new NewMark(Ids.next(), session, person, false));
            missed.add(person);
        } else if (mark != null && mark.present()) {
            turnedOff.add(mark.id());
            missed.add(person);
        }
    }

    /** Whose marks change. */
    List<UUID> people() {
        return Stream.of(came, missed, forgotten).flatMap(List::stream).toList();
    }

    boolean isEmpty() {
        return came.isEmpty() && missed.isEmpty() && forgotten.isEmpty();
    }
}
