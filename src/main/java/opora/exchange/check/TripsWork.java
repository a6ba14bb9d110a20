package opora.exchange.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import opora.exchange.sheets.Row;
import opora.outreach.OutreachStatus;
import opora.outreach.OutsiderDraft;
import opora.outreach.RecordTrips;
import opora.outreach.StopDraft;
import opora.outreach.StopOutcome;
import opora.outreach.TripDetails;
import opora.outreach.TripDraft;
import opora.outreach.TripForm;
import opora.outreach.Urgency;
import opora.outreach.WithdrawOutreach;
import opora.platform.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trips and raids with their route, crew, agencies and the families they found at home. */
@Component
class TripsWork implements SheetWork {

    private static final int LONGEST_VEHICLE = 200;

    private final RecordTrips recordTrips;
    private final WithdrawOutreach withdrawOutreach;

    TripsWork(RecordTrips recordTrips, WithdrawOutreach withdrawOutreach) {
        this.recordTrips = recordTrips;
        this.withdrawOutreach = withdrawOutreach;
    }

    @Override
    public String sheet() {
        return "trips";
    }

    @Override
    public @Nullable Ref check(Row row, World world) {
        Outings.checkDay(row, world);
        Outings.checkNumber(row, world);
        Outings.mustNotExceed(row, "vehicle", LONGEST_VEHICLE);
        Find.mustWork(row, "leader", Find.employee(row, "leader", world), row.date("on"));
        settlements(row, world);
        Outings.employees(row, "crew", world);
        Outings.agencies(row, world);
        Outings.families(row, "families", world);
        return null;
    }

    private static List<SettlementRef> settlements(Row row, World world) {
        return Outings.each(row, "settlements", written -> Find.settlement(row, "settlements", written, world));
    }

    @Override
    public List<Made> take(List<Row> rows, World world, Change change) {
        var drafts = rows.stream().map(row -> draft(row, world)).toList();
        return recordTrips.recordAll(drafts, change).stream().map(Made::of).toList();
    }

    /** Why a trip was cancelled has no column of its own: an office writes it where the result would stand. */
    private static TripDraft draft(Row row, World world) {
        var status = Outings.status(row);
        boolean cancelled = status == OutreachStatus.CANCELLED;
        var leader = Objects.requireNonNull(Find.employee(row, "leader", world));
        return new TripDraft(
                row.text("number"),
                new TripDetails(
                        Outings.day(row),
                        row.text("form").equals("raid") ? TripForm.RAID : TripForm.TRIP,
                        row.text("urgency").equals("emergency") ? Urgency.EMERGENCY : Urgency.PLANNED,
                        row.text("vehicle"),
                        row.text("purpose"),
                        cancelled ? "" : row.text("result"),
                        leader.id()),
                status,
                cancelled ? row.text("result") : "",
                Outings.ids(settlements(row, world)),
                Outings.ids(Outings.employees(row, "crew", world)),
                Outings.agencies(row, world).stream()
                        .map(agency -> new OutsiderDraft(agency.id(), "", ""))
                        .toList(),
                Outings.families(row, "families", world).stream()
                        .map(family -> new StopDraft(family.id(), StopOutcome.VISITED, ""))
                        .toList());
    }

    @Override
    public void withdraw(Collection<UUID> records, Change change) {
        withdrawOutreach.trips(records, change);
    }
}
