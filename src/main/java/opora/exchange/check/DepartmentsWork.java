package opora.exchange.check;

import java.util.List;
import java.util.Objects;
import opora.exchange.sheets.Row;
import opora.institution.Staff;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class DepartmentsWork implements SheetWork {

    private final Staff staff;

    DepartmentsWork(Staff staff) {
        this.staff = staff;
    }

    @Override
    public String sheet() {
        return "departments";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        if (!row.has("name")) {
            return null;
        }
        var key = Keys.of(row.text("name"));
        Find.mustBeFirst(row, world, "name", key);
        var known = world.departments.get(key);
        if (known != null) {
            row.isThere();
            return null;
        }
        var brought = new Ref(row);
        world.departments.put(key, brought);
        return brought;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return rows.stream()
                .map(row -> {
                    var id = staff.department(row.text("name"), change);
                    Objects.requireNonNull(world.departments.get(Keys.of(row.text("name"))))
                            .becomes(id);
                    return Made.of(id);
                })
                .toList();
    }
}
