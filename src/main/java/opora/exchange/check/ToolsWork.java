package opora.exchange.check;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import opora.exchange.sheets.Row;
import opora.learning.ToolDraft;
import opora.learning.Tools;
import opora.platform.text.SearchText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tools of the bank of methods, each once. One that is there is never overwritten. */
@Component
class ToolsWork extends LearningWork<ToolDraft> {

    ToolsWork(Tools tools) {
        super(tools);
    }

    static String keyOf(String name) {
        return String.join(" ", SearchText.words(name));
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        super.check(row, world);
        if (row.has("name")) {
            var key = keyOf(row.text("name"));
            Find.mustBeFirst(row, world, "name", key);
            var stored = world.tools.get(key);
            if (stored != null && row.isGood()) {
                compare(row, stored);
            }
        }
        return null;
    }

    private static void compare(Row row, World.StoredTool stored) {
        if (differs(row, "studied_on", stored.studiedOn())) {
            row.refuse("studied_on", "exchange.row.conflict", heading(row, "studied_on"));
        } else if (differs(row, "introduced_on", stored.introducedOn())) {
            row.refuse("introduced_on", "exchange.row.conflict", heading(row, "introduced_on"));
        } else {
            row.isThere();
        }
    }

    /** A blank cell says nothing, so it contradicts nothing. */
    private static boolean differs(Row row, String column, @Nullable LocalDate stored) {
        return row.has(column) && !Objects.equals(row.date(column), stored);
    }

    private static String heading(Row row, String column) {
        return row.sheet().column(column).heading();
    }

    @Override
    ToolDraft draft(Row row, World world) {
        return new ToolDraft(
                row.text("name"), row.date("studied_on"), row.date("introduced_on"), row.text("description"), Set.of());
    }
}
