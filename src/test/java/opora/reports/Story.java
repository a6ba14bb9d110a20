package opora.reports;

import static opora.reports.World.LONG_AGO;
import static opora.reports.World.on;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.Centre;
import org.jooq.DSLContext;

/**
 * Five families of a small centre in 2023, small enough to count by hand, with a case of every rule: a birthday within the year, an unknown
 * age, a category that begins late, a voided record, a move between sections, a gap between statuses, somebody unnamed.
 */
public class Story {

    /** Counted by hand from what stands below. */
    public static final Map<String, String> YEAR = Map.ofEntries(
            Map.entry("T23-01", "7"),
            Map.entry("T23-01.minors", "2"),
            Map.entry("T23-01.adults", "4"),
            Map.entry("T23-01.unknown", "1"),
            Map.entry("T23-03", "2"),
            Map.entry("T23-04", "2"),
            Map.entry("T23-04.families", "2"),
            Map.entry("T23-06.families", "4"),
            Map.entry("T23-06.minors", "2"),
            Map.entry("T23-08", "2"),
            Map.entry("T23-09", "3"),
            Map.entry("T23-10.families", "1"),
            Map.entry("T23-10.minors", "1"),
            Map.entry("T23-10.urgent.families", "0"),
            Map.entry("T23-10.urgent.minors", "0"),
            Map.entry("T23-11", "11"),
            Map.entry("T23-12", "4"),
            Map.entry("T23-12.minors", "1"),
            Map.entry("T23-12.adults", "2"),
            Map.entry("T23-12.unknown", "1"),
            Map.entry("T23-13", "2"),
            Map.entry("T23-18", "1"),
            Map.entry("T23-32", "3"),
            Map.entry("T23-33", "1"),
            Map.entry("T23-33.share", "33.3"),
            Map.entry("T23-34", "1"),
            Map.entry("T23-35", "2"),
            Map.entry("T23-41.urgent", "1.50"),
            Map.entry("T23-41.military", "1.00"),
            Map.entry("T23-41.online", "1.00"));

    public final Centre.Small small;
    public final World world;
    public final UUID soldiers;
    public final UUID endangered;
    public final UUID movers;
    public final UUID consultation;

    public Story(DSLContext db, Centre centre) {
        small = centre.small();
        world = new World(db, small.institution());

        soldiers = world.family("Дубровы", small.near(), small.firstSection());
        var wife = world.member(soldiers, "Дуброва", LocalDate.of(1990, 5, 5));
        world.member(soldiers, "Дубров", LocalDate.of(2010, 6, 15));
        world.member(soldiers, "Дубровина", LocalDate.of(2005, 3, 10));
        world.member(soldiers, "Ветрова", null);
        world.category(soldiers, "military", on(3, 1));
        world.served("8.01", soldiers, wife, small.specialist(), on(2, 10), "in_person", 1);
        consultation = world.served("3.51", soldiers, null, small.specialist(), on(4, 1), "visit", 1);
        world.served("6.51", soldiers, wife, small.specialist(), on(5, 5), "online", 1);

        endangered = world.family("Камышовы", small.remote(), small.secondSection());
        world.member(endangered, "Камышов", LocalDate.of(1985, 8, 1));
        var child = world.member(endangered, "Камышова", LocalDate.of(2015, 1, 1));
        world.curator(endangered, small.colleague());
        world.status(endangered, "legal", "sop", LocalDate.of(2022, 6, 1), on(6, 30));
        world.status(endangered, "practice", "asocial", LocalDate.of(2022, 1, 1), on(2, 28));
        world.status(endangered, "practice", "dysfunctional", on(3, 1), null);
        world.closed(endangered, on(7, 10), "improvement");
        world.served("8.02", endangered, child, small.colleague(), on(1, 20), "in_person", 2);
        world.served("4.51", endangered, child, small.colleague(), on(3, 3), "online", 1);

        var fallen = world.family("Озёрины", small.remote(), small.secondSection());
        var mother = world.member(fallen, "Озёрина", LocalDate.of(1995, 2, 2));
        world.member(fallen, "Озёрин", LocalDate.of(2018, 9, 9));
        world.status(fallen, "legal", "tzhs", LONG_AGO, on(5, 31));
        world.status(fallen, "legal", "sop", on(6, 1), null);
        world.served("1.08", fallen, mother, small.colleague(), LocalDate.of(2022, 12, 31), "visit", 1);

        var steady = world.family("Полянские", small.near(), small.firstSection());
        var head = world.member(steady, "Полянская", LocalDate.of(1988, 1, 30));
        world.member(steady, "Полянский", LocalDate.of(2012, 4, 4));
        world.member(steady, "Полянов", LocalDate.of(2020, 4, 4));
        world.status(steady, "legal", "tzhs", LONG_AGO, null);
        world.status(steady, "practice", "dysfunctional", LONG_AGO, on(3, 31));
        world.status(steady, "practice", "risk", on(5, 1), null);
        world.voided(world.served("6.51", steady, head, small.specialist(), on(2, 2), "online", 1));
        world.served("6.51", steady, head, small.specialist(), on(12, 31), "in_person", 1);

        movers = world.family("Странниковы", small.near(), small.firstSection());
        var traveller = world.member(movers, "Странникова", LocalDate.of(1979, 7, 7));
        world.served("1.08", movers, traveller, small.specialist(), on(3, 15), "visit", 3);
        world.moves(movers, small.remote(), small.secondSection(), on(7, 1));
        world.status(movers, "legal", "sop", LONG_AGO, null);
        world.closed(movers, on(8, 1), "moved");

        world.served("3.04", null, null, small.colleague(), on(6, 6), "online", 1);
    }
}
