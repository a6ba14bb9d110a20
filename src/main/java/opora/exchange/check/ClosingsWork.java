package opora.exchange.check;

import java.util.List;
import java.util.Objects;
import opora.casework.Removal;
import opora.casework.RemoveFromService;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Families taken off the service of the institution. */
@Component
class ClosingsWork implements SheetWork {

    private final RemoveFromService removeFromService;

    ClosingsWork(RemoveFromService removeFromService) {
        this.removeFromService = removeFromService;
    }

    @Override
    public String sheet() {
        return "closings";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "on");
        var family = Find.family(row, world);
        var on = row.date("on");
        if (family == null || on == null || !row.has("reason")) {
            return null;
        }
        if (on.isBefore(family.registeredOn())) {
            row.refuse("on", "exchange.row.before-registration", RussianDate.format(family.registeredOn()));
        }
        var closing = new Span(row.text("reason"), null, on, on, row.number());
        var other = family.closing();
        if (other != null) {
            refuse(row, other, closing);
        } else if (row.isGood()) {
            mustBeFree(row, family, world);
            family.close(closing);
        }
        return null;
    }

    /** Whether somebody objects is asked once for all families of the institution. */
    private void mustBeFree(Row row, FamilyRef family, World world) {
        if (!family.isStored()) {
            return;
        }
        var held = world.held;
        if (held == null) {
            held = removeFromService.removals(
                    world.institution,
                    world.families.values().stream()
                            .filter(Ref::isStored)
                            .map(Ref::id)
                            .toList());
            world.held = held;
        }
        var objection = held.get(family.id());
        if (objection != null) {
            row.refuse("family_number", objection.getMessage(), objection.arguments());
        }
    }

    private static void refuse(Row row, Span other, Span closing) {
        if (!other.isStored()) {
            row.refuse("family_number", "exchange.row.twice", other.row());
        } else if (other.code().equals(closing.code()) && other.from().equals(closing.from())) {
            row.isThere();
        } else {
            row.refuse("on", "exchange.row.closed-already", RussianDate.format(other.from()));
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var removals = rows.stream()
                .map(row -> new Removal(
                        Objects.requireNonNull(Find.family(row, world)).id(),
                        Objects.requireNonNull(row.date("on")),
                        row.text("reason")))
                .toList();
        removeFromService.removeAll(removals, change);
        return removals.stream()
                .map(removal -> Made.of(removal.familyId(), removal.familyId()))
                .toList();
    }
}
