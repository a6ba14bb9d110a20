package opora.demo;

import java.util.List;
import opora.platform.text.Tsv;

/** Invented people: ordinary names put together by chance. */
class Names {

    private final Chance chance;
    private final List<Tsv.Row> familyNames = Tsv.read("/opora/demo/family-names.tsv");
    private final List<Tsv.Row> givenNames = Tsv.read("/opora/demo/given-names.tsv");
    private final List<Tsv.Row> patronymics = Tsv.read("/opora/demo/patronymics.tsv");

    Names(Chance chance) {
        this.chance = chance;
    }

    Tsv.Row family() {
        return chance.oneOf(familyNames);
    }

    static String familyName(Tsv.Row family, boolean female) {
        return family.get(female ? "female" : "male");
    }

    /** @param generation child, adult or elder, as in the list of names */
    String given(boolean female, String generation) {
        var sex = female ? "f" : "m";
        var fitting = givenNames.stream()
                .filter(name ->
                        name.get("sex").equals(sex) && name.get("generation").equals(generation))
                .toList();
        return chance.oneOf(fitting).get("name");
    }

    Tsv.Row father() {
        return chance.oneOf(patronymics);
    }

    static String patronymic(Tsv.Row father, boolean female) {
        return father.get(female ? "female" : "male");
    }

    /** How a family is called: Абрамовы, Островские; names that are not declined stay as they are. */
    static String plural(Tsv.Row family) {
        var male = family.get("male");
        if (male.matches(".*(ов|ев|ёв|ин|ын)")) {
            return male + "ы";
        }
        return male.matches(".*[сц]кий") ? male.substring(0, male.length() - 2) + "ие" : male;
    }
}
