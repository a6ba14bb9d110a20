package opora.exchange.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import opora.exchange.sheets.Row;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.Change;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Statuses on both axes. One without an end lasts until the next of its axis in the workbook; what is stored is not shortened. */
@Component
class StatusesWork implements SheetWork {

    private final Statuses statuses;

    StatusesWork(Statuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public String sheet() {
        return "statuses";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Find.mustHavePassed(row, world, "starts_on", "ends_on", "document_date");
        Find.mustFollow(row, "ends_on", row.date("starts_on"));
        var family = Find.family(row, world);
        var from = row.date("starts_on");
        if (family == null || from == null || !row.has("status")) {
            return null;
        }
        var status = new Span(row.text("status"), null, from, row.date("ends_on"), row.number());
        for (var other : family.statusesOn(Axis.of(status.code()))) {
            if (contradict(other, status)) {
                refuse(row, other, status);
                return null;
            }
        }
        if (row.isGood()) {
            family.statuses().add(status);
        }
        return null;
    }

    private static boolean contradict(Span other, Span status) {
        if (other.from().equals(status.from())) {
            return true;
        }
        var earlier = other.from().isBefore(status.from()) ? other : status;
        var later = earlier == other ? status : other;
        return earlier.to() == null ? earlier.isStored() : !earlier.to().isBefore(later.from());
    }

    private static void refuse(Row row, Span other, Span status) {
        boolean same = other.isStored()
                && other.code().equals(status.code())
                && other.from().equals(status.from());
        if (same && (status.to() == null || status.to().equals(other.to()))) {
            row.isThere();
        } else if (other.isStored()) {
            row.refuse("starts_on", "exchange.row.status-stored", RussianDate.format(other.from()));
        } else {
            row.refuse("starts_on", "exchange.row.status-overlaps", other.row());
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        var ids = statuses.startAll(drafts, change);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> Made.of(ids.get(i), drafts.get(i).familyId()))
                .toList();
    }

    private static StatusDraft draft(Row row, World world) {
        var family = Objects.requireNonNull(Find.family(row, world));
        var status = family.statusOf(row.number()).orElseThrow();
        return new StatusDraft(
                family.id(),
                Axis.of(status.code()),
                status.code(),
                status.from(),
                family.lastDayOf(status),
                row.text("document_number"),
                row.date("document_date"),
                row.text("reason"));
    }
}
