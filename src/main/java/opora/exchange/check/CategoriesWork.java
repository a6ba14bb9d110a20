package opora.exchange.check;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Categories of families and of their members. */
@Component
class CategoriesWork implements SheetWork {

    /** Stands for a person who has no id before being taken: only told apart from others by the row that brings them. */
    private static final long BY_ROW = 0x726f77L;

    private final Categories categories;

    CategoriesWork(Categories categories) {
        this.categories = categories;
    }

    @Override
    public String sheet() {
        return "categories";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "starts_on", "ends_on");
        Find.mustFollow(row, "ends_on", row.date("starts_on"));
        var family = Find.family(row, world);
        var from = row.date("starts_on");
        if (family == null || from == null || !row.has("category")) {
            return null;
        }
        var person = Find.member(row, family, null);
        var category = new Span(row.text("category"), mark(person), from, row.date("ends_on"), row.number());
        family.categories().stream()
                .filter(other -> other.code().equals(category.code())
                        && Objects.equals(other.person(), category.person())
                        && other.meets(category.from(), category.to()))
                .findFirst()
                .ifPresentOrElse(other -> refuse(row, other, category), () -> enter(row, family, category));
        return null;
    }

    private static @Nullable UUID mark(@Nullable PersonRef person) {
        if (person == null) {
            return null;
        }
        return person.isTaken() ? person.id() : new UUID(BY_ROW, person.row());
    }

    private static void enter(Row row, FamilyRef family, Span category) {
        if (row.isGood()) {
            family.categories().add(category);
        }
    }

    private static void refuse(Row row, Span other, Span category) {
        if (other.isStored() && other.from().equals(category.from())) {
            row.isThere();
        } else if (other.isStored()) {
            row.refuse("category", "exchange.row.category-stored", RussianDate.format(other.from()));
        } else {
            row.refuse("category", "exchange.row.twice", other.row());
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        var ids = categories.startAll(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), drafts.get(i).familyId()))
                .toList();
    }

    private static CategoryDraft draft(Row row, World world) {
        var family = Objects.requireNonNull(Find.family(row, world));
        var person = Find.member(row, family, null);
        return new CategoryDraft(
                family.id(),
                person == null ? null : person.id(),
                row.text("category"),
                Objects.requireNonNull(row.date("starts_on")),
                row.date("ends_on"),
                row.text("document"));
    }
}
