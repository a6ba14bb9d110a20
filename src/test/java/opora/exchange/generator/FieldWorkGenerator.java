package opora.exchange.generator;

import java.time.LocalDate;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedYear.Meeting;
import opora.exchange.generator.GeneratedYear.Partner;
import opora.exchange.generator.GeneratedYear.Trip;

/** Invents trips to the villages, raids and meetings with other agencies. */
final class FieldWorkGenerator {

    private final Chance chance;
    private final GeneratedCentre centre;
    private final GeneratedYear year;
    private final List<Partner> agencies;

    FieldWorkGenerator(Chance chance, GeneratedCentre centre) {
        this.chance = chance;
        this.centre = centre;
        this.year = centre.year;
        this.agencies = year.partners.stream().filter(Partner::organisation).toList();
    }

    void invent() {
        for (int i = 1; i <= 90; i++) {
            year.trips.add(trip(i));
            year.meetings.add(meeting(i));
        }
    }

    private Trip trip(int number) {
        var on = YearGenerator.someDay(chance);
        var atWork = YearGenerator.some(centre.atWork(on), 4, chance);
        return new Trip(
                "В-" + number,
                on,
                chance.happens(0.2) ? "raid" : "trip",
                chance.happens(0.2) ? "emergency" : "planned",
                chance.happens(0.1) ? "cancelled" : "held",
                YearGenerator.some(centre.settlements, 2, chance),
                atWork.getFirst(),
                atWork.subList(1, atWork.size()),
                chance.happens(0.3) ? List.of() : YearGenerator.some(agencies, 2, chance),
                families(on, 4));
    }

    private Meeting meeting(int number) {
        var on = YearGenerator.someDay(chance);
        var families = families(on, 5);
        return new Meeting(
                "П-" + number,
                on,
                chance.happens(0.25) ? "joint_session" : "planning",
                chance.happens(0.1) ? "cancelled" : "held",
                chance.oneOf(centre.atWork(on)),
                YearGenerator.some(agencies, 2, chance),
                families,
                families.stream().filter(each -> chance.happens(0.2)).toList());
    }

    private List<Family> families(LocalDate on, int most) {
        return YearGenerator.some(centre.families, most, chance).stream()
                .filter(family -> !on.isBefore(family.registeredOn))
                .filter(family -> family.closing == null || !on.isAfter(family.closing.on()))
                .toList();
    }
}
