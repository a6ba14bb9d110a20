package opora.exchange.check;

import java.util.List;
import opora.exchange.sheets.Row;
import opora.institution.InstitutionDraft;
import opora.institution.OpenInstitution;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The institution itself: opened by the first workbook of an empty database, and afterwards only compared. */
@Component
class InstitutionWork implements SheetWork {

    private final OpenInstitution openInstitution;

    InstitutionWork(OpenInstitution openInstitution) {
        this.openInstitution = openInstitution;
    }

    @Override
    public String sheet() {
        return "institution";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustBeFirst(row, world, "full_name", "");
        if (!world.isOpen()) {
            world.region = row.text("region");
            return null;
        }
        boolean ours = world.institutionNames.contains(Keys.of(row.text("full_name")))
                || world.institutionNames.contains(Keys.of(row.text("short_name")));
        if (!ours) {
            row.refuse("full_name", "exchange.row.other-institution");
        } else {
            row.isThere();
        }
        return null;
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        return rows.stream().map(row -> open(row, change)).toList();
    }

    private Made open(Row row, Change change) {
        openInstitution.open(
                new InstitutionDraft(
                        "centre",
                        row.text("full_name"),
                        row.text("short_name"),
                        row.text("founder"),
                        row.text("region"),
                        row.textOrNull("postal_code"),
                        row.text("address"),
                        row.text("email"),
                        row.text("site"),
                        row.list("phones")),
                change);
        return Made.of(change.institution());
    }
}
