package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.groups.Attendance;
import opora.groups.WithdrawSessions;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was at which event. */
@Component
class AttendanceWork implements SheetWork {

    private final Attendance attendance;
    private final WithdrawSessions withdrawSessions;

    AttendanceWork(Attendance attendance, WithdrawSessions withdrawSessions) {
        this.attendance = attendance;
        this.withdrawSessions = withdrawSessions;
    }

    @Override
    public String sheet() {
        return "attendance";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        var event = Find.event(row, world);
        var family = Find.family(row, world);
        if (event == null) {
            return null;
        }
        if (!event.held()) {
            row.refuse("event_number", "exchange.row.event-not-held", event.number());
        } else if (family != null && event.on() != null) {
            var person = Find.member(row, family, event.on());
            if (person != null) {
                mustComeOnce(row, event, person, world);
            }
        }
        return null;
    }

    private static void mustComeOnce(Row row, EventRef event, PersonRef person, World world) {
        int first = world.events.firstVisitOf(row, event, person);
        if (first > 0) {
            row.refuse("person", "exchange.row.twice", first);
        } else if (world.events.knowsVisit(event, person)) {
            row.refuse("person", "exchange.row.visit-there");
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var families = rows.stream()
                .map(row -> Objects.requireNonNull(Find.family(row, world)))
                .toList();
        var visits = IntStream.range(0, rows.size())
                .mapToObj(i -> visit(rows.get(i), families.get(i), world))
                .toList();
        var ids = attendance.recordAll(visits, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), families.get(i).id()))
                .toList();
    }

    private static Attendance.Visit visit(Row row, FamilyRef family, World world) {
        var event = Objects.requireNonNull(Find.event(row, world));
        var person = Objects.requireNonNull(Find.member(row, family, event.on()));
        return new Attendance.Visit(event.id(), person.id());
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawSessions.attendance(records, change);
    }
}
