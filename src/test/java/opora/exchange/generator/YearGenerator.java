package opora.exchange.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedYear.Attendance;
import opora.exchange.generator.GeneratedYear.Event;
import org.jspecify.annotations.Nullable;

/** Invents what a centre does besides its services: within the year, on its edges, and before and after it. */
final class YearGenerator {

    private static final List<String> LEISURE = List.of(
            "holiday",
            "excursion",
            "hike",
            "virtual_exhibition",
            "pilgrimage",
            "cinema",
            "master_class",
            "sport",
            "other");
    private static final List<String> DOMAINS = List.of(
            "health",
            "basic_needs",
            "psychological",
            "social",
            "finances",
            "development_school",
            "substances",
            "child_parent");

    private final Chance chance;
    private final GeneratedCentre centre;
    private final GeneratedYear year;

    YearGenerator(Chance chance, GeneratedCentre centre) {
        this.chance = chance;
        this.centre = centre;
        this.year = centre.year;
    }

    void invent() {
        new HelpGenerator(chance, centre).invent();
        int size = centre.families.size();
        for (int i = 1; i <= 30 + size / 10; i++) {
            year.events.add(event(i));
        }
        year.events.stream().filter(Event::isHeld).forEach(event -> come(event, size));
        new StaffWorkGenerator(chance, centre).invent();
        new FieldWorkGenerator(chance, centre).invent();
        centre.families.forEach(this::watch);
        year.statements.add(new GeneratedYear.Statement("T23-07", LocalDate.of(2022, 5, 4), false));
        year.statements.add(new GeneratedYear.Statement("T23-07", LocalDate.of(2023, 12, 31), true));
        year.statements.add(new GeneratedYear.Statement("T23-07", LocalDate.of(2024, 1, 1), false));
        year.statements.add(new GeneratedYear.Statement("T23-14", LocalDate.of(2022, 6, 1), chance.happens(0.5)));
    }

    /** Mostly within 2023, now and then on its first or last day, sometimes in the years beside it. */
    static LocalDate someDay(Chance chance) {
        if (chance.happens(0.2)) {
            return chance.day(CentreGenerator.FIRST_DAY, CentreGenerator.LAST_DAY);
        }
        return chance.happens(0.05)
                ? LocalDate.of(2023, 1, 1)
                : chance.happens(0.05)
                        ? LocalDate.of(2023, 12, 31)
                        : chance.day(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
    }

    /** A day on which the family was on the centre's service, or null. */
    static @Nullable LocalDate dayOf(Family family, Chance chance) {
        var day = someDay(chance);
        return day.isBefore(family.registeredOn) || family.closing != null && day.isAfter(family.closing.on())
                ? null
                : day;
    }

    static <T> List<T> some(List<T> things, int count, Chance chance) {
        var some = new LinkedHashSet<T>();
        for (int i = 0; i < count && !things.isEmpty(); i++) {
            some.add(chance.oneOf(things));
        }
        return new ArrayList<>(some);
    }

    private Event event(int number) {
        var on = someDay(chance);
        var kind = chance.oneOf(List.of(
                "leisure",
                "leisure",
                "leisure",
                "parents_club",
                "talk_hour",
                "healthy_lifestyle",
                "camp",
                "mass_event"));
        var audience =
                switch (kind) {
                    case "parents_club" -> "parents";
                    case "talk_hour" -> chance.oneOf(List.of("parents", "minors"));
                    default -> chance.oneOf(List.of("minors", "families", "all"));
                };
        boolean mass = kind.equals("mass_event");
        return new Event(
                "М-" + number,
                on,
                kind,
                kind.equals("leisure") ? chance.oneOf(LEISURE) : null,
                audience,
                chance.oneOf(List.of("in_person", "in_person", "online")),
                chance.happens(0.1) ? "cancelled" : "held",
                chance.oneOf(centre.atWork(on)),
                mass ? chance.between(5, 80) : 0,
                mass ? chance.between(0, 40) : 0);
    }

    /** Nobody is marked twice; whole families come as well as single children. */
    private void come(Event event, int size) {
        var here = new LinkedHashSet<Person>();
        for (var family : some(centre.families, 3 + Math.min(size / 100, 12), chance)) {
            if (event.on().isBefore(family.registeredOn)) {
                continue;
            }
            for (var person : family.membersOn(event.on())) {
                boolean fits = !event.audience().equals("parents") || !person.isMinorOn(event.on());
                if (fits && chance.happens(0.6) && here.add(person)) {
                    year.attendances.add(new Attendance(event, family, person));
                }
            }
        }
    }

    private void watch(Family family) {
        if (chance.happens(0.3)) {
            var days = new LinkedHashSet<LocalDate>();
            for (int i = chance.between(1, 4); i > 0; i--) {
                days.add(dayOf(family, chance));
            }
            days.stream().filter(Objects::nonNull).forEach(day -> rate(family, day));
        }
        var day = dayOf(family, chance);
        if (day != null && chance.happens(0.2)) {
            outcome(family, day, chance.oneOf(centre.atWork(day)));
        }
    }

    private void rate(Family family, LocalDate day) {
        var employee = chance.oneOf(centre.atWork(day));
        var domains = some(DOMAINS, 3, chance);
        if (chance.happens(0.9)) {
            domains.add("microclimate");
        }
        for (var domain : domains) {
            year.ratings.add(new GeneratedYear.Rating(day, family, domain, chance.between(1, 5), employee));
        }
    }

    private void outcome(Family family, LocalDate day, Employee employee) {
        for (var person : family.membersOn(day)) {
            if (person.birth == null || person.birth.isAfter(day) || chance.happens(0.4)) {
                continue;
            }
            var kind = person.isMinorOn(day)
                    ? chance.oneOf(List.of("behaviour", "behaviour", "social_skills", "development"))
                    : chance.oneOf(List.of("upbringing", "healthy_life", "interests"));
            year.outcomes.add(new GeneratedYear.Outcome(day, family, person, kind, employee));
        }
    }
}
