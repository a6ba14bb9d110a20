package opora.exchange.check;

import java.util.List;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.platform.Change;
import opora.territory.SettlementDraft;
import opora.territory.Territories;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settlements are shared by all institutions: one that is there is used as it is. */
@Component
class SettlementsWork implements SheetWork {

    private final Territories territories;

    SettlementsWork(Territories territories) {
        this.territories = territories;
    }

    @Override
    public String sheet() {
        return "settlements";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        if ((row.decimal("latitude") == null) != (row.decimal("longitude") == null)) {
            row.refuse(row.has("latitude") ? "longitude" : "latitude", "exchange.row.coordinates");
        }
        mustLieOnEarth(row, "latitude", 90);
        mustLieOnEarth(row, "longitude", 180);
        var brought = new SettlementRef(row);
        Find.mustBeFirst(row, world, "name", brought.key());
        var known = world.settlements.stream()
                .filter(each -> each.isStored() && each.key().equals(brought.key()))
                .findFirst();
        if (known.isPresent()) {
            compare(row, known.get(), brought);
            return null;
        }
        world.add(brought);
        return brought;
    }

    private static void compare(Row row, SettlementRef known, SettlementRef brought) {
        if (row.has("remote") && known.remote() != brought.remote()) {
            row.refuse(
                    "remote",
                    "exchange.row.conflict",
                    row.sheet().column("remote").heading());
        } else {
            row.isThere();
        }
    }

    private static void mustLieOnEarth(Row row, String column, int most) {
        var degrees = row.decimal(column);
        if (degrees != null && degrees.abs().intValue() > most) {
            row.refuse(column, "exchange.row.off-earth", most);
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return rows.stream().map(row -> take(row, world, change)).toList();
    }

    private Made take(Row row, World world, Change change) {
        var draft = new SettlementDraft(
                municipality(row.text("municipality"), world, change),
                row.text("kind"),
                row.text("name"),
                Boolean.TRUE.equals(row.flag("remote")),
                row.decimal("latitude"),
                row.decimal("longitude"));
        var id = territories.settlement(draft, change);
        var key = new SettlementRef(row).key();
        world.settlements.stream().filter(each -> each.key().equals(key)).forEach(each -> each.becomes(id));
        return Made.of(id);
    }

    private UUID municipality(String name, World world, Change change) {
        return world.municipalities.computeIfAbsent(
                Keys.of(name), key -> territories.municipality(world.region, name, change));
    }
}
