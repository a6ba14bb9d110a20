package opora.exchange.generator;

import java.time.LocalDate;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Category;
import opora.exchange.generator.GeneratedCentre.Closing;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedCentre.Stay;
import opora.platform.text.Tsv;

/** Invents families with all that happens to them but the services. */
final class Households {

    private static final List<String> REASONS = List.of(
            "improvement", "improvement", "improvement", "programme_done", "adulthood", "moved", "refusal", "transfer");

    private final Chance chance;
    private final People people;
    private final GeneratedCentre centre;
    private final Ladders ladders;

    Households(Chance chance, People people, GeneratedCentre centre) {
        this.chance = chance;
        this.people = people;
        this.centre = centre;
        this.ladders = new Ladders(chance);
    }

    void add(int number) {
        var section = chance.oneOf(centre.sections);
        var familyName = people.familyName();
        var registered = chance.happens(0.7)
                ? chance.day(LocalDate.of(2020, 1, 9), LocalDate.of(2022, 12, 31))
                : chance.day(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 31));
        var family = new Family(
                String.format("Д-%05d", number),
                "Семья " + familyName.get("female"),
                registered,
                chance.oneOf(section.settlements()),
                section);
        members(family, familyName);
        ladders.climb(family);
        categories(family);
        if (chance.happens(family.legal.isEmpty() ? 0.1 : 0.3)) {
            var on = chance.day(family.registeredOn.plusDays(40), CentreGenerator.LAST_DAY);
            family.closing = new Closing(on, chance.oneOf(REASONS));
        }
        centre.families.add(family);
    }

    private void members(Family family, Tsv.Row familyName) {
        var mother = people.person(familyName, true, chance.happens(0.02) ? null : birth(1968, 1998));
        enter(family, mother, "mother");
        if (chance.happens(0.6)) {
            var father = people.person(familyName, false, chance.happens(0.05) ? null : birth(1965, 1998));
            enter(family, father, chance.happens(0.7) ? "father" : "stepfather");
        }
        int children = chance.between(1, 5);
        for (int i = 0; i < children; i++) {
            boolean female = chance.happens(0.5);
            enter(family, people.person(familyName, female, birthOfChild()), female ? "daughter" : "son");
        }
        if (chance.happens(0.2)) {
            enter(family, people.person(familyName, true, birth(1940, 1965)), "grandmother");
        }
    }

    /** Some leave the family, a few of them within the year. */
    private void enter(Family family, Person person, String role) {
        var born = person.birth;
        var since = born != null && born.isAfter(family.registeredOn) ? born : family.registeredOn;
        var until = chance.happens(0.04) ? chance.day(since.plusDays(20), CentreGenerator.LAST_DAY) : null;
        var end = until != null && until.isBefore(since) ? null : until;
        family.stays.add(new Stay(family, person, role, since, end));
    }

    /** Children come of age within the year, are born within it, and now and then on 29 February. */
    private LocalDate birthOfChild() {
        if (chance.happens(0.02)) {
            return LocalDate.of(chance.oneOf(List.of(2004, 2008, 2012, 2016)), 2, 29);
        }
        return chance.happens(0.15) ? birth(2005, 2005) : birth(2006, 2022);
    }

    private LocalDate birth(int firstYear, int lastYear) {
        return chance.day(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31));
    }

    private void categories(Family family) {
        if (chance.happens(0.22)) {
            spans(family, "military", null);
        }
        if (family.stays.size() > 4) {
            spans(family, "many_children", null);
        }
        if (chance.happens(0.05)) {
            var stay = family.stays.getLast();
            if (stay.until() == null) {
                family.categories.add(new Category("child_with_disability", stay.person(), stay.since(), null));
            }
        }
    }

    /** Held from the registration or later, for good or for a time; sometimes once more afterwards. */
    private void spans(Family family, String code, @org.jspecify.annotations.Nullable Person person) {
        var from = chance.happens(0.5)
                ? family.registeredOn
                : chance.day(family.registeredOn, family.registeredOn.plusDays(400));
        var to = chance.happens(0.25) ? from.plusDays(chance.between(10, 400)) : null;
        family.categories.add(new Category(code, person, from, to));
        if (to != null && chance.happens(0.3)) {
            family.categories.add(new Category(code, person, to.plusDays(chance.between(1, 90)), null));
        }
    }

    /** A child goes to live with relatives: the same person, another family, a later time. */
    void moveSomeChildren() {
        int moves = centre.families.size() / 40;
        for (int i = 0; i < moves; i++) {
            var from = chance.oneOf(centre.families);
            var to = chance.oneOf(centre.families);
            var stay = from.stays.getLast();
            var day = stay.since().isAfter(to.registeredOn) ? stay.since() : to.registeredOn;
            var leaving = chance.day(day.plusDays(30), CentreGenerator.LAST_DAY);
            boolean child = stay.role().equals("son") || stay.role().equals("daughter");
            if (from != to
                    && child
                    && stay.until() == null
                    && !leaving.isBefore(day.plusDays(30))
                    && plain(from, stay)) {
                from.stays.set(
                        from.stays.size() - 1, new Stay(from, stay.person(), stay.role(), stay.since(), leaving));
                to.stays.add(new Stay(to, stay.person(), "grandchild", leaving.plusDays(1), null));
            }
        }
    }

    private static boolean plain(Family family, Stay stay) {
        return family.categories.stream().noneMatch(category -> category.person() == stay.person());
    }
}
