package opora.reports.technology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import opora.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * An invented world of social contracts, the same for the same seed: who concluded what, declared which needs and what came of it. Nothing
 * of it knows the database; the expected numbers are counted from it in plain Java.
 */
final class LiftWorld {

    static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    static final LocalDate LAST = LocalDate.of(2023, 12, 31);

    private static final List<String> NEEDS = List.of(
            "employment",
            "retraining",
            "business",
            "household",
            "financial_literacy",
            "internet",
            "psychological",
            "alimony");
    private static final List<String> DIRECTIONS = List.of("employment", "business", "household", "other");

    final List<UUID> people = new ArrayList<>();
    final List<Contract> contracts = new ArrayList<>();
    final List<Need> needs = new ArrayList<>();
    final List<Cause> causes = new ArrayList<>();
    final List<Filling> fillings = new ArrayList<>();
    final List<Attendance> attendances = new ArrayList<>();
    final List<StatusList> lists = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Opinion> opinions = new ArrayList<>();

    private final Random random;

    record Contract(
            UUID id,
            UUID person,
            String direction,
            LocalDate concluded,
            boolean voided,
            @Nullable LocalDate analysed,
            boolean low,
            boolean needsChange) {}

    record Need(
            UUID contract,
            UUID person,
            String kind,
            LocalDate declared,
            @Nullable LocalDate met,
            @Nullable LocalDate withdrawn,
            boolean voided) {}

    record Cause(
            UUID contract,
            UUID person,
            String code,
            LocalDate found,
            @Nullable LocalDate decided,
            boolean removed,
            boolean voided) {}

    /** @param done or else refused */
    record Filling(UUID person, LocalDate on, boolean done) {}

    record Attendance(UUID person, LocalDate on, boolean training, boolean present) {}

    record StatusList(LocalDate on, List<UUID> people, Set<UUID> removed) {}

    record Agreement(
            UUID partner,
            boolean organisation,
            LocalDate from,
            @Nullable LocalDate to,
            boolean voided) {}

    record Outcome(UUID contract, UUID person, LocalDate on, String completion, Set<String> raised, boolean voided) {}

    record Opinion(UUID person, LocalDate on, boolean satisfied) {}

    private LiftWorld(long seed) {
        this.random = new Random(seed);
    }

    static LiftWorld of(long seed, int citizens) {
        var world = new LiftWorld(seed);
        for (int i = 0; i < citizens; i++) {
            world.citizen();
        }
        world.lists();
        world.agreements();
        return world;
    }

    private void citizen() {
        var person = Ids.next();
        people.add(person);
        var from = FIRST.minusDays(random.nextInt(200));
        int concluded = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < concluded; i++) {
            from = from.plusDays(20L + random.nextInt(250));
            contract(person, from, DIRECTIONS.get((i + random.nextInt(2)) % DIRECTIONS.size()));
            from = from.plusDays(400);
        }
        var filled = new HashSet<LocalDate>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var on = day();
            if (filled.add(on)) {
                fillings.add(new Filling(person, on, chance(80)));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            attendances.add(new Attendance(person, day(), chance(70), chance(75)));
        }
        if (chance(60)) {
            opinions.add(new Opinion(person, day(), chance(80)));
        }
    }

    private void contract(UUID person, LocalDate on, String direction) {
        var analysed = chance(85) ? on.plusDays(random.nextInt(60)) : null;
        var contract = new Contract(Ids.next(), person, direction, on, chance(7), analysed, chance(60), chance(50));
        contracts.add(contract);
        for (var kind : NEEDS) {
            if (chance(35)) {
                need(contract, kind);
            }
        }
        if (chance(70)) {
            var decided = chance(75) ? on.plusDays(60L + random.nextInt(300)) : null;
            causes.add(new Cause(contract.id(), person, "unemployment", on, decided, chance(70), contract.voided()));
        }
        if (chance(70)) {
            var raised = chance(70) ? Set.of(chance(50) ? "income" : "education") : Set.<String>of();
            var completion = chance(65) ? "in_full" : chance(50) ? "partly" : "not";
            outcomes.add(new Outcome(
                    contract.id(),
                    person,
                    on.plusDays(90L + random.nextInt(270)),
                    completion,
                    raised,
                    contract.voided()));
        }
    }

    private void need(Contract contract, String kind) {
        var declared = contract.concluded().plusDays(random.nextInt(20));
        boolean withdrawn = chance(10);
        var met = !withdrawn && chance(65) ? declared.plusDays(random.nextInt(300)) : null;
        needs.add(new Need(
                contract.id(),
                contract.person(),
                kind,
                declared,
                met,
                withdrawn ? declared.plusDays(30) : null,
                contract.voided()));
    }

    private void lists() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var members = people.stream().filter(each -> chance(30)).toList();
            lists.add(new StatusList(
                    day(),
                    members,
                    Set.copyOf(members.stream().filter(each -> chance(10)).toList())));
        }
    }

    private void agreements() {
        for (int i = 2 + random.nextInt(6); i > 0; i--) {
            var partner = Ids.next();
            boolean organisation = chance(85);
            for (int again = 1 + random.nextInt(2); again > 0; again--) {
                var from = FIRST.minusDays(300).plusDays(random.nextInt(1200));
                agreements.add(new Agreement(
                        partner,
                        organisation,
                        from,
                        chance(60) ? from.plusDays(random.nextInt(500)) : null,
                        chance(10)));
            }
        }
    }

    private LocalDate day() {
        return FIRST.plusDays(random.nextInt(3 * 365));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
