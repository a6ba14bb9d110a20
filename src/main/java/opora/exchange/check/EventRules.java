package opora.exchange.check;

import java.time.LocalDate;
import opora.exchange.sheets.Row;
import opora.groups.SessionStatus;
import opora.platform.text.RussianDate;

/** What a row of the sheet of events must be like in itself. */
final class EventRules {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int YEARS_AHEAD = 2;
    private static final int SHORTEST_TRAINING = 60;
    private static final int LONGEST_TRAINING = 90;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int LONGEST_TITLE = 300;

    private EventRules() {}

    static SessionStatus status(Row row) {
        return row.has("status")
                ? SessionStatus.of(row.text("status")).orElse(SessionStatus.PLANNED)
                : SessionStatus.HELD;
    }

    static void check(Row row, World world) {
        checkDate(row, world);
        checkStatus(row);
        checkMinutes(row);
        if (row.has("subtype") && row.has("kind") && !row.text("kind").equals("leisure")) {
            row.refuse("subtype", "exchange.row.event-subtype");
        }
        if (row.text("title").length() > LONGEST_TITLE) {
            row.refuse("title", "exchange.row.event-title", LONGEST_TITLE);
        }
        checkSeries(row, world);
    }

    private static void checkDate(Row row, World world) {
        var on = row.date("on");
        if (on == null) {
            return;
        }
        if (on.isBefore(FIRST_DAY)) {
            row.refuse("on", "exchange.row.event-long-ago", RussianDate.format(FIRST_DAY));
        }
        if (status(row) == SessionStatus.HELD && on.isAfter(world.today)) {
            row.refuse("on", "exchange.row.event-in-future", RussianDate.format(on));
        } else if (on.isAfter(world.today.plusYears(YEARS_AHEAD))) {
            row.refuse("on", "exchange.row.event-far-ahead", YEARS_AHEAD);
        }
    }

    private static void checkStatus(Row row) {
        var status = status(row);
        if (status == SessionStatus.CANCELLED && !row.has("cancel_reason")) {
            row.refuse("cancel_reason", "exchange.row.event-reason");
        }
        if (status != SessionStatus.CANCELLED && row.has("cancel_reason")) {
            row.refuse("status", "exchange.row.event-not-cancelled");
        }
        if (status != SessionStatus.HELD && (row.has("children") || row.has("adults"))) {
            row.refuse(row.has("children") ? "children" : "adults", "exchange.row.event-heads");
        }
    }

    private static void checkMinutes(Row row) {
        var minutes = row.whole("minutes");
        if (minutes == null) {
            return;
        }
        if (row.text("kind").equals("training") && (minutes < SHORTEST_TRAINING || minutes > LONGEST_TRAINING)) {
            row.refuse("minutes", "exchange.row.event-training", SHORTEST_TRAINING, LONGEST_TRAINING);
        } else if (minutes > MINUTES_OF_A_DAY) {
            row.refuse("minutes", "exchange.row.too-many", MINUTES_OF_A_DAY);
        }
    }

    /** A group has one kind, whichever row or page named it first. */
    private static void checkSeries(Row row, World world) {
        if (row.has("series") && row.has("kind")) {
            var known = world.events.kindOfSeries(row.text("series"), row.text("kind"));
            if (!known.equals(row.text("kind"))) {
                row.refuse("series", "exchange.row.event-series", row.text("series"));
            }
        }
    }
}
