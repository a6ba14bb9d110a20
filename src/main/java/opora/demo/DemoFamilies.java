package opora.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import opora.demo.DemoGround.Section;
import opora.people.Categories;
import opora.people.CategoryDraft;
import opora.people.CuratorDraft;
import opora.people.Curators;
import opora.people.FamilyDraft;
import opora.people.MemberDraft;
import opora.people.PersonDraft;
import opora.people.RegisterFamily;
import opora.people.ResidenceDraft;
import opora.people.Sex;
import opora.people.StatusDraft;
import opora.people.Statuses;
import opora.platform.Change;
import opora.platform.text.Snils;
import opora.platform.text.Tsv;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 1,700 families of about five people each: where they live, in what status, who answers for them. */
@Component
@Profile("demo")
class DemoFamilies {

    private static final int FAMILIES = 1_700;
    private static final int AT_ONCE = 200;
    private static final List<String> LADDER = List.of("asocial", "dysfunctional", "risk", "stable");

    private final RegisterFamily registerFamily;
    private final Statuses statuses;
    private final Categories categories;
    private final Curators curators;

    DemoFamilies(RegisterFamily registerFamily, Statuses statuses, Categories categories, Curators curators) {
        this.registerFamily = registerFamily;
        this.statuses = statuses;
        this.categories = categories;
        this.curators = curators;
    }

    /**
     * A family as the rest of the demonstration needs it.
     *
     * @param leavesOn the day it leaves the service, or null while it stays
     */
    record Family(
            UUID id,
            LocalDate registeredOn,
            Section section,
            boolean inDanger,
            List<UUID> members,
            @Nullable LocalDate leavesOn) {}

    List<Family> register(List<Section> sections, Names names, Chance chance, Change change) {
        var families = new ArrayList<Family>();
        while (families.size() < FAMILIES) {
            var households = new ArrayList<Household>();
            for (int i = 0; i < Math.min(AT_ONCE, FAMILIES - families.size()); i++) {
                households.add(Household.invent(chance.oneOf(sections), names, chance, change.today()));
            }
            families.addAll(register(households, chance, change));
        }
        return families;
    }

    private List<Family> register(List<Household> households, Chance chance, Change change) {
        var registered = registerFamily.registerAll(
                households.stream().map(Household::draft).toList(), change);
        var families = new ArrayList<Family>();
        var statusDrafts = new ArrayList<StatusDraft>();
        var categoryDrafts = new ArrayList<CategoryDraft>();
        var appointments = new ArrayList<CuratorDraft>();
        for (int i = 0; i < households.size(); i++) {
            var household = households.get(i);
            var made = registered.get(i);
            var since = household.draft().registeredOn();
            var inDanger = chance.happens(0.24);
            families.add(new Family(
                    made.familyId(),
                    since,
                    household.section(),
                    inDanger,
                    made.personIds(),
                    leaving(since, inDanger, chance, change.today())));
            appointments.add(
                    new CuratorDraft(made.familyId(), household.section().specialist(), since));
            legal(made.familyId(), since, inDanger, chance, change.today(), statusDrafts);
            practice(made.familyId(), since, inDanger, chance, change.today(), statusDrafts);
            categories(made.familyId(), since, household, chance, categoryDrafts);
        }
        statuses.startAll(statusDrafts, change);
        categories.startAll(categoryDrafts, change);
        curators.appointAll(appointments, change);
        return families;
    }

    /** Every eighth family in danger leaves the service within the year, and a few of the others. */
    private static @Nullable LocalDate leaving(LocalDate since, boolean inDanger, Chance chance, LocalDate today) {
        var first = since.plusDays(40).isAfter(today.minusDays(300)) ? since.plusDays(40) : today.minusDays(300);
        return chance.happens(inDanger ? 0.12 : 0.03) && first.isBefore(today) ? chance.dayBetween(first, today) : null;
    }

    private static void legal(
            UUID family, LocalDate since, boolean inDanger, Chance chance, LocalDate today, List<StatusDraft> drafts) {
        if (inDanger) {
            var decision = since;
            drafts.add(new StatusDraft(
                    family, "legal", "sop", decision, null, chance.between(2, 90) + "-КДН", decision, ""));
        } else if (chance.happens(0.75)) {
            drafts.add(new StatusDraft(family, "legal", "tzhs", since, null, "", null, ""));
            if (chance.happens(0.04) && since.isBefore(today.minusDays(60))) {
                var decision = chance.dayBetween(since.plusDays(30), today.minusDays(10));
                drafts.add(new StatusDraft(
                        family, "legal", "sop", decision, null, chance.between(2, 90) + "-КДН", decision, ""));
            }
        }
    }

    /** A step or two along the ladder: most go up, some go down. */
    private static void practice(
            UUID family, LocalDate since, boolean inDanger, Chance chance, LocalDate today, List<StatusDraft> drafts) {
        var rung = inDanger ? chance.between(0, 1) : chance.between(1, 3);
        drafts.add(status(family, rung, since));
        var day = since;
        while (chance.happens(0.4) && day.isBefore(today.minusDays(150))) {
            day = chance.dayBetween(day.plusDays(60), today.minusDays(5));
            var next = chance.happens(0.8) ? rung + 1 : rung - 1;
            if (next < 0 || next >= LADDER.size()) {
                return;
            }
            rung = next;
            drafts.add(status(family, rung, day));
        }
    }

    private static StatusDraft status(UUID family, int rung, LocalDate since) {
        return new StatusDraft(family, "practice", LADDER.get(rung), since, null, "", null, "");
    }

    private static void categories(
            UUID family, LocalDate since, Household household, Chance chance, List<CategoryDraft> drafts) {
        if (household.children() >= 3) {
            drafts.add(new CategoryDraft(family, null, "many_children", since, null, ""));
        }
        if (household.adults() == 1) {
            drafts.add(new CategoryDraft(family, null, "one_parent", since, null, ""));
        }
        if (chance.happens(0.21)) {
            drafts.add(new CategoryDraft(family, null, "military", since, null, ""));
        }
        if (chance.happens(0.07)) {
            drafts.add(new CategoryDraft(family, null, "disabled_child", since, null, ""));
        }
        if (chance.happens(0.3)) {
            drafts.add(new CategoryDraft(family, null, "low_income", since, null, ""));
        }
    }

    /** Who lives together, before anybody has registered them. */
    record Household(FamilyDraft draft, Section section, int adults, int children) {

        private static int nextSnils = 112_233_000;

        static Household invent(Section section, Names names, Chance chance, LocalDate today) {
            var family = names.family();
            var father = names.father();
            var registeredOn = chance.happens(0.2)
                    ? chance.dayBetween(today.minusDays(360), today.minusDays(3))
                    : chance.dayBetween(today.minusDays(1_000), today.minusDays(361));
            var members = new ArrayList<MemberDraft>();
            var mother = today.minusYears(chance.between(24, 44)).minusDays(chance.between(0, 364));
            members.add(member(Names.familyName(family, true), true, "adult", names.father(), mother, "mother", names));
            var adults = 1;
            if (chance.happens(0.62)) {
                adults++;
                var born = mother.minusDays(chance.between(-700, 2_500));
                var given = father.get("father");
                members.add(new MemberDraft(
                        person(
                                Names.familyName(family, false),
                                given,
                                Names.patronymic(names.father(), false),
                                false,
                                born),
                        "father",
                        null));
            }
            var children = 1 + chance.mostlyEarly(List.of(1, 1, 2, 2, 2, 3, 3, 4, 5, 6));
            for (int i = 0; i < children; i++) {
                var girl = chance.happens(0.49);
                var born = chance.dayBetween(
                        latest(mother.plusYears(18), today.minusYears(18).minusDays(60)), registeredOn);
                members.add(member(
                        Names.familyName(family, girl), girl, "child", father, born, girl ? "daughter" : "son", names));
            }
            if (chance.happens(0.12)) {
                adults++;
                var born = mother.minusYears(chance.between(20, 28));
                members.add(member(
                        Names.familyName(family, true), true, "elder", names.father(), born, "grandmother", names));
            }
            var residence = residence(section, chance);
            var draft = new FamilyDraft(null, Names.plural(family), registeredOn, residence, members);
            return new Household(draft, section, adults, children);
        }

        private static MemberDraft member(
                String familyName,
                boolean female,
                String generation,
                Tsv.Row father,
                LocalDate born,
                String role,
                Names names) {
            var patronymic = Names.patronymic(father, female);
            return new MemberDraft(
                    person(familyName, names.given(female, generation), patronymic, female, born), role, null);
        }

        private static PersonDraft person(
                String familyName, String givenName, String patronymic, boolean female, LocalDate born) {
            var snils = Snils.withControl(nextSnils += 7).digits();
            return new PersonDraft(
                    familyName, givenName, patronymic, female ? Sex.FEMALE : Sex.MALE, born, snils, null);
        }

        private static ResidenceDraft residence(Section section, Chance chance) {
            var settlements = section.settlements();
            var total =
                    settlements.stream().mapToInt(DemoGround.Settlement::weight).sum();
            var at = chance.between(0, total - 1);
            var chosen = settlements.getFirst();
            for (var settlement : settlements) {
                if (at < settlement.weight()) {
                    chosen = settlement;
                    break;
                }
                at -= settlement.weight();
            }
            var street = chance.oneOf(Tsv.read("/opora/demo/streets.tsv"));
            return new ResidenceDraft(
                    chosen.id(),
                    section.id(),
                    null,
                    street.get("kind") + " " + street.get("name"),
                    String.valueOf(chance.between(1, 90)),
                    "");
        }

        private static LocalDate latest(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
