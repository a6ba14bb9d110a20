package opora.exchange.check;

import java.util.List;
import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.institution.EmployeeDraft;
import opora.institution.Staff;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class EmployeesWork implements SheetWork {

    private final Staff staff;

    EmployeesWork(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String sheet() {
        return "employees";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.department(row, world);
        Find.mustHavePassed(row, world, "hired_on");
        Find.mustFollow(row, "left_on", row.date("hired_on"));
        var name = row.name("name");
        if (name == null) {
            return null;
        }
        if (name.hasOnlyInitials()) {
            row.refuse("name", "exchange.row.initials");
        }
        var known = known(row, world);
        if (known == null) {
            var brought = new EmployeeRef(row);
            world.add(brought);
            return brought;
        }
        compare(row, known);
        return null;
    }

    /** By number where there is one: two people may share a name, but not a number. */
    private static @Nullable EmployeeRef known(Row row, World world) {
        var number = Keys.of(row.text("personnel_number"));
        var name = Keys.of(Objects.requireNonNull(row.name("name")).full());
        return world.employees.stream()
                .filter(each -> number.isEmpty() ? each.isCalled(name) : each.hasNumber(number))
                .findFirst()
                .orElse(null);
    }

    private static void compare(Row row, EmployeeRef known) {
        var name = Keys.of(Objects.requireNonNull(row.name("name")).full());
        if (!known.isStored()) {
            row.refuse(row.has("personnel_number") ? "personnel_number" : "name", "exchange.row.twice", known.row());
        } else if (!known.isCalled(name)) {
            row.refuse(
                    "name", "exchange.row.conflict", row.sheet().column("name").heading());
        } else {
            row.isThere();
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return rows.stream().map(row -> take(row, world, change)).toList();
    }

    private Made take(Row row, World world, Change change) {
        var name = Objects.requireNonNull(row.name("name"));
        var department = Find.department(row, world);
        var id = staff.employ(
                new EmployeeDraft(
                        row.textOrNull("personnel_number"),
                        name.familyName(),
                        name.givenName(),
                        name.patronymic(),
                        staff.position(row.text("position"), change),
                        department == null ? null : department.id(),
                        row.textOrNull("phone"),
                        Objects.requireNonNull(row.date("hired_on")),
                        row.date("left_on")),
                change);
        world.employees.stream().filter(each -> each.row() == row.number()).forEach(each -> each.becomes(id));
        return Made.of(id);
    }
}
