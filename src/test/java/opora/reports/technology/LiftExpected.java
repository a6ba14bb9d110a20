package opora.reports.technology;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.reports.count.Period;
import org.jspecify.annotations.Nullable;

/** The numbers of the report, counted from the invented world by the words of the passports and by nothing of the program. */
final class LiftExpected {

    private final LiftWorld world;
    private final Period period;
    private final Map<String, @Nullable BigDecimal> numbers = new TreeMap<>();

    private LiftExpected(LiftWorld world, Period period) {
        this.world = world;
        this.period = period;
    }

    /** The value of every code; null for «нет данных». */
    static Map<String, @Nullable BigDecimal> of(LiftWorld world, Period period) {
        var expected = new LiftExpected(world, period);
        expected.count();
        return expected.numbers;
    }

    private void count() {
        var concluded = world.contracts.stream()
                .filter(each -> !each.voided() && in(each.concluded()))
                .toList();
        var participants = concluded.stream().map(LiftWorld.Contract::person).collect(Collectors.toSet());
        number("THR-00", participants.size());

        long analysed = concluded.stream().filter(each -> in(each.analysed())).count();
        share("THR-01", "THR-01.analysed", analysed, "THR-01.programmes", concluded.size());
        number(
                "THR-01.low-income",
                people(analysed().filter(LiftWorld.Contract::low).map(LiftWorld.Contract::person))
                        .size());

        var needing = people(analysed().filter(LiftWorld.Contract::needsChange).map(LiftWorld.Contract::person));
        var surveyed = people(world.fillings.stream()
                .filter(each -> each.done() && in(each.on()))
                .map(LiftWorld.Filling::person));
        share("THR-02", "THR-02.surveyed", common(surveyed, needing), "THR-02.needing", needing.size());

        number(
                "THR-03",
                people(world.agreements.stream()
                                .filter(each -> each.organisation() && !each.voided())
                                .filter(each -> !each.from().isAfter(period.to()))
                                .filter(each -> each.to() == null || !each.to().isBefore(period.from()))
                                .map(LiftWorld.Agreement::partner))
                        .size());

        need("THR-04", "employment");
        need("THR-05", "retraining");
        need("THR-06", "financial_literacy");
        need("THR-07", "internet");

        var lists = world.lists.stream().filter(each -> in(each.on())).toList();
        number("THR-08", lists.isEmpty() ? 0 : 1);
        number(
                "THR-08.listed",
                people(lists.stream().flatMap(each -> each.people().stream()
                                .filter(person -> !each.removed().contains(person))))
                        .size());

        var trained = people(world.attendances.stream()
                .filter(each -> each.training() && each.present() && in(each.on()))
                .map(LiftWorld.Attendance::person));
        var wished = declared("psychological");
        share("THR-09", "THR-09.attended", common(trained, wished), "THR-09.declared", wished.size());

        share("THR-10", "THR-10.recorded", common(decided(false), participants), null, participants.size());
        number("THR-10.removed", common(decided(true), participants));
        var ended = world.outcomes.stream()
                .filter(each -> !each.voided() && in(each.on()))
                .toList();
        var inFull = people(ended.stream()
                .filter(each -> each.completion().equals("in_full"))
                .map(LiftWorld.Outcome::person));
        share("THR-11", "THR-11.in-full", common(inFull, participants), null, participants.size());
        var raised =
                people(ended.stream().filter(each -> !each.raised().isEmpty()).map(LiftWorld.Outcome::person));
        share("THR-12", "THR-12.raised", common(raised, participants), null, participants.size());
        var satisfied = people(world.opinions.stream()
                .filter(each -> each.satisfied() && in(each.on()))
                .map(LiftWorld.Opinion::person));
        share("THR-13", "THR-13.satisfied", common(satisfied, participants), null, participants.size());
    }

    private Stream<LiftWorld.Contract> analysed() {
        return world.contracts.stream().filter(each -> !each.voided() && in(each.analysed()));
    }

    private void need(String code, String kind) {
        var declared = declared(kind);
        var met = people(world.needs.stream()
                .filter(each -> !each.voided() && each.withdrawn() == null)
                .filter(each -> each.kind().equals(kind) && in(each.met()))
                .map(LiftWorld.Need::person));
        share(code, code + ".met", common(met, declared), code + ".declared", declared.size());
    }

    private Set<UUID> declared(String kind) {
        return people(world.needs.stream()
                .filter(each -> !each.voided() && each.withdrawn() == null)
                .filter(each -> each.kind().equals(kind) && in(each.declared()))
                .map(LiftWorld.Need::person));
    }

    private Set<UUID> decided(boolean onlyRemoved) {
        return people(world.causes.stream()
                .filter(each -> !each.voided() && in(each.decided()) && (each.removed() || !onlyRemoved))
                .map(LiftWorld.Cause::person));
    }

    private boolean in(@Nullable LocalDate day) {
        return day != null && !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static Set<UUID> people(Stream<UUID> ids) {
        return ids.collect(Collectors.toSet());
    }

    private static long common(Set<UUID> some, Set<UUID> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both.size();
    }

    private void number(String code, long number) {
        numbers.put(code, BigDecimal.valueOf(number));
    }

    private void share(String code, String upper, long above, @Nullable String lower, long below) {
        number(upper, above);
        if (lower != null) {
            number(lower, below);
        }
        numbers.put(
                code,
                below == 0
                        ? null
                        : BigDecimal.valueOf(100 * above).divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP));
    }
}
