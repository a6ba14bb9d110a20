package opora.exchange.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.exchange.check.World.StoredFamily;
import opora.exchange.sheets.Row;
import opora.people.CuratorDraft;
import opora.people.Curators;
import opora.people.FamilyDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Families with the address of their registration and their curator. One that is there is never overwritten. */
@Component
class FamiliesWork implements SheetWork {

    private final RegisterFamily registerFamily;
    private final Curators curators;

    FamiliesWork(RegisterFamily registerFamily, Curators curators) {
        this.registerFamily = registerFamily;
        this.curators = curators;
    }

    @Override
    public String sheet() {
        return "families";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "registered_on");
        var settlement =
                row.has("settlement") ? Find.settlement(row, "settlement", row.text("settlement"), world) : null;
        var section = section(row, world);
        var curator = Find.employee(row, "curator", world);
        Find.mustWork(row, "curator", curator, row.date("registered_on"));
        if (!row.has("number")) {
            return null;
        }
        var key = Keys.of(row.text("number"));
        Find.mustBeFirst(row, world, "number", key);
        var stored = world.storedFamilies.get(key);
        if (stored != null) {
            compare(row, stored, settlement, section);
            return null;
        }
        var brought = new FamilyRef(row);
        world.families.putIfAbsent(key, brought);
        return brought;
    }

    private static @Nullable SectionRef section(Row row, World world) {
        if (!row.has("section")) {
            return null;
        }
        var found = world.sections.get(Keys.of(row.text("section")));
        if (found == null) {
            row.refuse("section", "exchange.row.section-unknown", row.text("section"));
        } else if (found.isBroken()) {
            row.refuse("section", "exchange.row.depends", found.row(), found.sheet());
        }
        return found;
    }

    private static void compare(
            Row row, StoredFamily stored, @Nullable SettlementRef settlement, @Nullable SectionRef section) {
        if (!row.isGood()) {
            return;
        }
        var different = new ArrayList<String>();
        differs(different, row, "name", !Keys.of(stored.name()).equals(Keys.of(row.text("name"))));
        differs(different, row, "registered_on", !stored.registeredOn().equals(row.date("registered_on")));
        differs(different, row, "settlement", !is(settlement, stored.settlement()));
        differs(different, row, "section", !is(section, stored.section()));
        differs(different, row, "street", !Keys.of(stored.street()).equals(Keys.of(row.text("street"))));
        differs(different, row, "house", !Keys.of(stored.house()).equals(Keys.of(row.text("house"))));
        differs(different, row, "flat", !Keys.of(stored.flat()).equals(Keys.of(row.text("flat"))));
        if (different.isEmpty()) {
            row.isThere();
        } else {
            row.refuse("number", "exchange.row.conflict", String.join(", ", different));
        }
    }

    /** A blank cell says nothing, so it contradicts nothing. */
    private static void differs(List<String> different, Row row, String column, boolean differs) {
        if (differs && row.has(column)) {
            different.add(row.sheet().column(column).heading());
        }
    }

    private static boolean is(@Nullable Ref ref, @Nullable UUID stored) {
        return ref != null && ref.isTaken() && ref.id().equals(stored);
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var registered = registerFamily.registerAll(
                rows.stream().map(row -> draft(row, world)).toList(), change);
        var appointed = new ArrayList<CuratorDraft>();
        var made = new ArrayList<Made>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var family = Objects.requireNonNull(world.families.get(Keys.of(row.text("number"))));
            family.becomes(registered.get(i).familyId());
            made.add(Made.of(family.id()));
            var curator = Find.employee(row, "curator", world);
            if (curator != null) {
                appointed.add(new CuratorDraft(family.id(), curator.id(), family.registeredOn()));
            }
        }
        curators.appointAll(appointed, change);
        return made;
    }

    private static FamilyDraft draft(Row row, World world) {
        var settlement = Objects.requireNonNull(Find.settlement(row, "settlement", row.text("settlement"), world));
        var section = section(row, world);
        var residence = new ResidenceDraft(
                settlement.id(),
                section == null ? null : section.id(),
                row.textOrNull("postal_code"),
                row.text("street"),
                row.text("house"),
                row.text("flat"));
        return new FamilyDraft(
                row.text("number"),
                row.text("name"),
                Objects.requireNonNull(row.date("registered_on")),
                residence,
                List.of());
    }
}
