package opora.exchange.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.outreach.MeetingDraft;
import opora.outreach.MeetingKind;
import opora.outreach.Meetings;
import opora.outreach.OutreachStatus;
import opora.outreach.WithdrawOutreach;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Interagency meetings with the families discussed and those whose plan was changed. */
@Component
class MeetingsWork implements SheetWork {

    private final Meetings meetings;
    private final WithdrawOutreach withdrawOutreach;

    MeetingsWork(Meetings meetings, WithdrawOutreach withdrawOutreach) {
        this.meetings = meetings;
        this.withdrawOutreach = withdrawOutreach;
    }

    @Override
    public String sheet() {
        return "meetings";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Outings.checkDay(row, world);
        Outings.checkNumber(row, world);
        Find.mustWork(row, "leader", Find.employee(row, "leader", world), row.date("on"));
        Outings.agencies(row, world);
        checkFamilies(row, world);
        return null;
    }

    private static void checkFamilies(Row row, World world) {
        var discussed = new HashSet<>(Outings.families(row, "families", world));
        var changed = Outings.families(row, "changed", world);
        changed.stream()
                .filter(family -> !discussed.contains(family))
                .forEach(family -> row.refuse("changed", "exchange.row.not-discussed", family.number()));
        if (!changed.isEmpty() && Outings.status(row) == OutreachStatus.PLANNED) {
            row.refuse("changed", "exchange.row.changed-before-held");
        }
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        return meetings.recordAll(drafts, change).stream().map(Made::of).toList();
    }

    private static MeetingDraft draft(Row row, World world) {
        var status = Outings.status(row);
        boolean cancelled = status == OutreachStatus.CANCELLED;
        var leader = Find.employee(row, "leader", world);
        var changed = new HashSet<>(Outings.families(row, "changed", world));
        return new MeetingDraft(
                row.text("number"),
                Outings.day(row),
                MeetingKind.of(row.text("kind")),
                status,
                cancelled ? row.text("decision") : "",
                leader == null ? null : leader.id(),
                Outings.ids(Outings.agencies(row, world)),
                Outings.families(row, "families", world).stream()
                        .map(family -> new MeetingDraft.Discussed(family.id(), changed.contains(family), ""))
                        .toList(),
                cancelled ? "" : row.text("decision"));
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawOutreach.meetings(records, change);
    }
}
