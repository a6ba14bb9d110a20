package opora.exchange.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import opora.exchange.sheets.Row;
import opora.institution.AssignmentDraft;
import opora.institution.SectionDraft;
import opora.institution.Sections;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sections with their settlements and the order that gives them to a specialist. */
@Component
class SectionsWork implements SheetWork {

    private final Sections sections;

    SectionsWork(Sections sections) {
        this.sections = sections;
    }

    @Override
    public String sheet() {
        return "sections";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.department(row, world);
        checkOrder(row, world);
        var settlements = settlements(row, world);
        if (!row.has("name")) {
            return null;
        }
        var key = Keys.of(row.text("name"));
        Find.mustBeFirst(row, world, "name", key);
        var known = world.sections.get(key);
        if (known != null) {
            compare(row, known, settlements);
            return null;
        }
        var brought = new SectionRef(row);
        brought.settlements().addAll(settlements);
        world.sections.put(key, brought);
        return brought;
    }

    private static void checkOrder(Row row, World world) {
        var specialist = Find.employee(row, "specialist", world);
        Find.mustHavePassed(row, world, "order_date", "starts_on");
        if (row.has("specialist")) {
            mustBeFilled(row, "order_number");
            mustBeFilled(row, "order_date");
        }
        Find.mustWork(
                row, "specialist", specialist, row.has("starts_on") ? row.date("starts_on") : row.date("order_date"));
    }

    private static void mustBeFilled(Row row, String column) {
        if (row.written(column).isEmpty()) {
            row.refuse(column, "exchange.row.order-incomplete");
        }
    }

    private static Set<SettlementRef> settlements(Row row, World world) {
        var found = new HashSet<SettlementRef>();
        for (var written : row.list("settlements")) {
            var settlement = Find.settlement(row, "settlements", written, world);
            if (settlement != null) {
                found.add(settlement);
            }
        }
        return found;
    }

    private static void compare(Row row, SectionRef known, Set<SettlementRef> settlements) {
        if (row.has("settlements") && !known.settlements().equals(settlements)) {
            row.refuse(
                    "settlements",
                    "exchange.row.conflict",
                    row.sheet().column("settlements").heading());
        } else if (row.isGood()) {
            row.isThere();
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return rows.stream().map(row -> take(row, world, change)).toList();
    }

    private Made take(Row row, World world, Change change) {
        var section = Objects.requireNonNull(world.sections.get(Keys.of(row.text("name"))));
        var department = Find.department(row, world);
        var id = sections.open(
                new SectionDraft(
                        row.text("name"),
                        department == null ? null : department.id(),
                        world.municipalities.get(Keys.of(row.text("municipality"))),
                        section.settlements().stream().map(Ref::id).collect(Collectors.toSet())),
                change);
        section.becomes(id);
        var specialist = Find.employee(row, "specialist", world);
        if (specialist != null) {
            var orderDate = Objects.requireNonNull(row.date("order_date"));
            sections.assign(
                    new AssignmentDraft(
                            id,
                            specialist.id(),
                            row.text("order_number"),
                            orderDate,
                            Objects.requireNonNullElse(row.date("starts_on"), orderDate),
                            null),
                    change);
        }
        return Made.of(id);
    }
}
