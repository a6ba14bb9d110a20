package opora.services;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import opora.Centre;
import org.jooq.DSLContext;

/** The ground of the page tests: a small centre with its catalogue, one family in each section, and their members. */
class FamilyOfTheVillage {

    static final LocalDate REGISTERED = LocalDate.of(2023, 3, 1);

    final Centre.Small small;
    final Map<String, UUID> byCode;
    final Households households;
    final UUID family;
    final UUID mother;
    final UUID son;
    final UUID otherFamily;
    final UUID stranger;

    FamilyOfTheVillage(DSLContext db, Centre centre, Catalogue catalogue) {
        households = new Households(db);
        small = centre.small();
        catalogue.seed(small.institution());
        byCode = catalogue.byCode(small.institution());
        family = households.family(small.institution(), small.firstSection(), small.near(), "Орловы", REGISTERED);
        mother = households.member(small.institution(), family, "Орлова", "Анна", "mother", REGISTERED, null);
        son = households.member(small.institution(), family, "Орлов", "Илья", "son", REGISTERED, null);
        otherFamily =
                households.family(small.institution(), small.secondSection(), small.remote(), "Зимины", REGISTERED);
        stranger = households.member(
                small.institution(), otherFamily, "Орлова", "Зинаида", "grandmother", REGISTERED, null);
    }
}
