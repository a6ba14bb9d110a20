package opora.exchange.generator;

import java.time.LocalDate;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Kind;
import opora.exchange.generator.GeneratedCentre.Section;
import opora.exchange.generator.GeneratedCentre.Service;
import opora.exchange.generator.GeneratedCentre.Settlement;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/** Invents a centre with a year of work and what lies around it: rows before and after the year, people who come of age in it. */
public final class CentreGenerator {

    static final LocalDate FIRST_DAY = LocalDate.of(2022, 1, 10);
    static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);

    private static final List<Kind> CATALOGUE = Tsv.read("/opora/reference/services.tsv").stream()
            .map(row -> new Kind(
                    row.get("code"), row.get("title"), row.get("form"), row.get("subject"), row.flag("urgent")))
            .toList();
    private static final List<Kind> CONSULTATIONS = CATALOGUE.stream()
            .filter(kind -> kind.form().equals("consultation"))
            .toList();
    private static final List<Kind> URGENT =
            CATALOGUE.stream().filter(Kind::urgent).toList();
    private static final List<String> CHANNELS = List.of("in_person", "in_person", "in_person", "online", "visit");

    private final Chance chance;
    private final People people;
    private final GeneratedCentre centre;

    private CentreGenerator(long seed) {
        this.chance = new Chance(seed);
        this.people = new People(chance, 100_000_000 + (int) (seed % 1000) * 500_000);
        this.centre =
                new GeneratedCentre("Центр помощи семье и детям «Мост № " + seed + "»", "Заречная область " + seed);
    }

    public static GeneratedCentre generate(long seed, int families, int services) {
        var generator = new CentreGenerator(seed);
        generator.ground();
        var households = new Households(generator.chance, generator.people, generator.centre);
        for (int i = 1; i <= families; i++) {
            households.add(i);
        }
        households.moveSomeChildren();
        generator.services(services);
        new YearGenerator(generator.chance, generator.centre).invent();
        return generator.centre;
    }

    private void ground() {
        centre.departments.addAll(List.of("Отделение помощи семье и детям", "Отделение срочных социальных услуг"));
        for (int i = 1; i <= 16; i++) {
            centre.employees.add(employee(i));
        }
        int count = 0;
        for (var municipality : List.of("Заозёрный район", "Приречный район")) {
            for (int i = 0; i < 6; i++) {
                var first = settlement(municipality, "село", "Большое " + place(count));
                var second = settlement(municipality, "деревня", "Малое " + place(count));
                var department = chance.oneOf(centre.departments);
                centre.sections.add(new Section(
                        "Участок № " + (++count), department, List.of(first, second), centre.employees.get(count % 8)));
            }
        }
    }

    private static String place(int number) {
        return List.of(
                        "Журавкино",
                        "Ёлкино",
                        "Липкино",
                        "Берёзкино",
                        "Щучкино",
                        "Вербкино",
                        "Рябинкино",
                        "Дубкино",
                        "Кленкино",
                        "Соснино",
                        "Калинкино",
                        "Ольхино")
                .get(number);
    }

    private Settlement settlement(String municipality, String kind, String name) {
        var settlement = new Settlement(municipality, kind, name, chance.happens(0.5));
        centre.settlements.add(settlement);
        return settlement;
    }

    /** The first eight stay all the time; of the others some come or go within the year. */
    private Employee employee(int number) {
        var person = people.person(people.familyName(), chance.happens(0.8), LocalDate.of(1980, 1, number));
        var hired = number > 12 ? LocalDate.of(2023, number - 10, 1) : LocalDate.of(2019, 1, 9);
        var left = number > 8 && number <= 11 ? LocalDate.of(2023, number - 2, 15) : null;
        return new Employee(
                String.format("%04d", number),
                person.name,
                number % 3 == 0 ? "Психолог" : "Специалист по социальной работе",
                chance.oneOf(centre.departments),
                hired,
                left);
    }

    private void services(int count) {
        while (centre.services.size() < count) {
            if (chance.happens(0.01)) {
                centre.services.add(service(chance.day(FIRST_DAY, LAST_DAY), null));
            } else {
                serve(chance.oneOf(centre.families));
            }
        }
    }

    /** One service or a few alike, as when a family comes again and again for the same. */
    private void serve(Family family) {
        var on = day(family);
        if (on != null) {
            var service = service(on, family);
            centre.services.add(service);
            if (chance.happens(0.05)) {
                centre.services.add(service);
            }
        }
    }

    private @Nullable LocalDate day(Family family) {
        var last = family.closing == null ? LAST_DAY : family.closing.on();
        var year = LocalDate.of(2023, 1, 1);
        if (chance.happens(0.75)) {
            var first = family.registeredOn.isAfter(year) ? family.registeredOn : year;
            var end = last.isAfter(LocalDate.of(2023, 12, 31)) ? LocalDate.of(2023, 12, 31) : last;
            return first.isAfter(end) ? null : edge(chance.day(first, end), first, end);
        }
        return family.registeredOn.isAfter(last) ? null : chance.day(family.registeredOn, last);
    }

    /** The first and the last day of the year belong to it: both are met more often than by accident. */
    private LocalDate edge(LocalDate day, LocalDate first, LocalDate end) {
        return chance.happens(0.02) ? first : chance.happens(0.02) ? end : day;
    }

    private Service service(LocalDate on, @Nullable Family family) {
        var kind = chance.happens(0.1)
                ? chance.oneOf(URGENT)
                : chance.oneOf(chance.happens(0.25) ? CONSULTATIONS : CATALOGUE);
        var members = family == null ? List.<GeneratedCentre.Person>of() : family.membersOn(on);
        var person = members.isEmpty() || chance.happens(0.3) ? null : chance.oneOf(members);
        var urgent = chance.happens(0.02) ? Boolean.valueOf(!kind.urgent()) : null;
        return new Service(
                on,
                family,
                person,
                kind,
                chance.oneOf(CHANNELS),
                urgent,
                chance.happens(0.1) ? chance.between(2, 9) : 1,
                chance.oneOf(centre.atWork(on)));
    }
}
