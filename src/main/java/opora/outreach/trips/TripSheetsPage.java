package opora.outreach.trips;

import opora.outreach.TripForm;
import opora.platform.web.Shell;

/** Sheets to print: one for each family, and a blank one for whom nobody expected. */
public record TripSheetsPage(Shell shell, TripCard trip) {

    private static final int SERVICE_LINES = 6;

    public int serviceLines() {
        return SERVICE_LINES;
    }

    public String title() {
        return shell.t(
                trip.form() == TripForm.RAID ? "outreach.sheet.raid" : "outreach.sheet.trip",
                trip.number(),
                shell.date(trip.on()));
    }
}
