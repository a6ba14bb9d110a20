package opora.exchange.generator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.platform.text.Snils;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;

/** Invents people of whom no two share both name and birth date. */
final class People {

    private final List<Tsv.Row> familyNames = Tsv.read("/opora/demo/family-names.tsv");
    private final List<Tsv.Row> givenNames = Tsv.read("/opora/demo/given-names.tsv");
    private final List<Tsv.Row> patronymics = Tsv.read("/opora/demo/patronymics.tsv");
    private final Set<String> used = new HashSet<>();
    private final Chance chance;
    private int number;

    People(Chance chance, int firstNumber) {
        this.chance = chance;
        this.number = firstNumber;
    }

    Tsv.Row familyName() {
        return chance.oneOf(familyNames);
    }

    Person person(Tsv.Row familyName, boolean female, @Nullable LocalDate birth) {
        while (true) {
            var name = name(familyName, female);
            if (used.add(name + birth)) {
                var snils = chance.happens(0.6) ? Snils.withControl(number++).formatted() : null;
                return new Person(name, female, birth, snils);
            }
        }
    }

    private String name(Tsv.Row familyName, boolean female) {
        var sex = female ? "f" : "m";
        var given = chance.oneOf(
                givenNames.stream().filter(row -> row.get("sex").equals(sex)).toList());
        var patronymic = chance.oneOf(patronymics);
        return familyName.get(female ? "female" : "male") + " " + given.get("name") + " "
                + patronymic.get(female ? "female" : "male");
    }
}
