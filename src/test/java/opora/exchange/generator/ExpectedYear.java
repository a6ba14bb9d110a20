package opora.exchange.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedYear.Agreement;
import opora.exchange.generator.GeneratedYear.Aid;
import opora.exchange.generator.GeneratedYear.Event;
import opora.exchange.generator.GeneratedYear.Gift;
import opora.exchange.generator.GeneratedYear.Partner;
import opora.exchange.generator.GeneratedYear.Rating;
import opora.exchange.generator.GeneratedYear.Tool;
import opora.exchange.generator.GeneratedYear.Trip;
import org.jspecify.annotations.Nullable;

/** What T23 must say of everything but services and statuses, counted in plain loops as {@link ExpectedReport} counts those. */
final class ExpectedYear {

    private static final List<String> SUBTYPES = List.of(
            "holiday",
            "excursion",
            "hike",
            "virtual_exhibition",
            "pilgrimage",
            "cinema",
            "master_class",
            "sport",
            "other");

    private final GeneratedCentre centre;
    private final GeneratedYear year;
    private final ExpectedReport report;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();
    private final Map<Family, Map<String, List<Rating>>> ratings = new HashMap<>();

    ExpectedYear(GeneratedCentre centre, ExpectedReport report, LocalDate first, LocalDate last) {
        this.centre = centre;
        this.year = centre.year;
        this.report = report;
        this.first = first;
        this.last = last;
    }

    Map<String, BigDecimal> values() {
        tools();
        leisure();
        parents();
        staff();
        help();
        field();
        return values;
    }

    private void tools() {
        put("T23-02", count(year.tools, Tool::introduced, tool -> true));
        put("T23-05.speech-therapy", count(year.cycles, each -> each.on(), each -> each.kind()
                .equals("speech_therapy")));
        put("T23-05.stories", count(year.cycles, each -> each.on(), each -> each.kind()
                .equals("stories")));
        put("T23-07", 1);
        put("T23-14", year.statements.getLast().answer() ? 1 : 0);
    }

    private void leisure() {
        var leisure = report.contacts(each -> false, each -> each.event().kind().equals("leisure"));
        put("T23-15", ExpectedReport.minors(ExpectedReport.firstDays(leisure)).size());
        put("T23-16", held("leisure", each -> true));
        for (var subtype : SUBTYPES) {
            put("T23-16." + subtype, held("leisure", each -> subtype.equals(each.subtype())));
        }
        var enjoyed = report.contacts(
                each -> each.kind().subject().equals("leisure"),
                each -> each.event().kind().equals("leisure"));
        var healthy = report.contacts(
                each -> each.kind().subject().equals("healthy_lifestyle"),
                each -> each.event().kind().equals("healthy_lifestyle"));
        var families = new HashSet<>(ExpectedReport.families(enjoyed).keySet());
        families.retainAll(ExpectedReport.families(healthy).keySet());
        put("T23-17.families", families.size());
        var days = ExpectedReport.firstDays(enjoyed);
        var others = ExpectedReport.firstDays(healthy);
        days.keySet().retainAll(others.keySet());
        days.replaceAll((person, day) -> day.isBefore(others.get(person)) ? day : others.get(person));
        put("T23-17.minors", ExpectedReport.minors(days).size());
        put("T23-17.quality", centre.families.stream().filter(this::livesBetter).count());
    }

    private void parents() {
        put("T23-19", held("parents_club", each -> true));
        put("T23-20.parents", held("talk_hour", each -> each.audience().equals("parents")));
        put("T23-20.minors", held("talk_hour", each -> each.audience().equals("minors")));
        put(
                "T23-21",
                centre.families.stream()
                        .filter(family -> change(family, "microclimate") > 0)
                        .count());
        put("T23-22", people("behaviour"));
        put("T23-39", people("upbringing"));
    }

    private void staff() {
        put("T23-23.supervision", count(year.supervisions, each -> each.on(), each -> true));
        put("T23-23.consultations", count(year.consultations, each -> each.on(), each -> true));
        for (var profession : List.of("psychologist", "pedagogue", "social_worker", "other")) {
            put("T23-23." + profession, count(year.consultations, each -> each.on(), each -> each.profession()
                    .equals(profession)));
        }
        var supervised = year.supervisions.stream()
                .filter(each -> inPeriod(each.on()))
                .flatMap(each -> each.participants().stream())
                .collect(Collectors.toSet());
        put("T23-24", supervised.size());
        var consulted = year.consultations.stream()
                .filter(each -> inPeriod(each.on()))
                .map(each -> each.addressee())
                .collect(Collectors.toSet());
        put("T23-24.consulted", supervised.stream().filter(consulted::contains).count());
        put("T23-36", trained("technology").size());
        put("T23-37", trained("qualification").size());
        put(
                "T23-38",
                count(
                        year.seminars,
                        each -> each.on(),
                        each -> each.programme().equals("marathon_practicum")
                                && each.status().equals("held")));
    }

    private Set<Employee> trained(String kind) {
        return year.trainings.stream()
                .filter(each -> each.kind().equals(kind) && inPeriod(each.completed()))
                .map(each -> each.employee())
                .collect(Collectors.toSet());
    }

    private void help() {
        var aid = year.aid.stream().filter(each -> inPeriod(each.on())).toList();
        put(
                "T23-25",
                aid.stream()
                        .map(Aid::source)
                        .filter(each -> each != null && each.organisation())
                        .distinct()
                        .count());
        put("T23-26.families", aid.stream().map(Aid::family).distinct().count());
        values.put("T23-26.amount", aid.stream().map(Aid::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        var began = year.partners.stream()
                .filter(partner -> inPeriod(began(partner)))
                .toList();
        put("T23-27.organisations", began.stream().filter(Partner::organisation).count());
        put(
                "T23-27.citizens",
                began.stream().filter(each -> !each.organisation()).count());
        put(
                "T23-28",
                Stream.concat(
                                aid.stream().map(Aid::agreement),
                                year.gifts.stream()
                                        .filter(each -> inPeriod(each.on()))
                                        .map(Gift::agreement))
                        .filter(each -> each != null && each.partner().organisation())
                        .map(Agreement::partner)
                        .distinct()
                        .count());
    }

    /** The day of the partner's first help of any kind. */
    private @Nullable LocalDate began(Partner partner) {
        var days = new HashSet<LocalDate>();
        if (partner.since() != null) {
            days.add(partner.since());
        }
        year.gifts.stream().filter(each -> each.partner().equals(partner)).forEach(each -> days.add(each.on()));
        year.aid.stream().filter(each -> partner.equals(each.source())).forEach(each -> days.add(each.on()));
        return days.stream().sorted().findFirst().orElse(null);
    }

    private void field() {
        Predicate<Trip> together =
                trip -> trip.status().equals("held") && !trip.agencies().isEmpty();
        put("T23-29", count(year.trips, Trip::on, together.and(trip -> trip.form()
                .equals("trip"))));
        put("T23-31.raids", count(year.trips, Trip::on, together.and(trip -> trip.form()
                .equals("raid"))));
        var held = year.meetings.stream()
                .filter(each -> inPeriod(each.on()) && each.status().equals("held"))
                .toList();
        var planning =
                held.stream().filter(each -> each.kind().equals("planning")).toList();
        put("T23-30", planning.size());
        put(
                "T23-30.changed",
                planning.stream().filter(each -> !each.changed().isEmpty()).count());
        put("T23-31.sessions", held.size() - planning.size());
    }

    private long held(String kind, Predicate<Event> filter) {
        return count(
                year.events,
                Event::on,
                filter.and(each -> each.isHeld() && each.kind().equals(kind)));
    }

    /** Minors for what a child may show, adults for what a parent may, each on the day of the first such outcome. */
    private int people(String kind) {
        var days = new HashMap<Person, LocalDate>();
        for (var outcome : year.outcomes) {
            if (outcome.kind().equals(kind) && inPeriod(outcome.on()) && outcome.person() != null) {
                days.merge(outcome.person(), outcome.on(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        int minors = ExpectedReport.minors(days).size();
        return kind.equals("behaviour") ? minors : days.size() - minors;
    }

    private boolean livesBetter(Family family) {
        var changes = year.ratings.stream()
                .filter(each -> each.family() == family)
                .map(Rating::domain)
                .distinct()
                .map(domain -> change(family, domain))
                .toList();
        return changes.stream().anyMatch(each -> each > 0) && changes.stream().noneMatch(each -> each < 0);
    }

    /** From the first rating ever to the last of the period; 0 as well when there is none in the period. */
    private int change(Family family, String domain) {
        var ratings = ratingsOf(family).getOrDefault(domain, List.of());
        var inPeriod = ratings.stream().filter(each -> inPeriod(each.on())).toList();
        return inPeriod.isEmpty()
                ? 0
                : inPeriod.getLast().score() - ratings.getFirst().score();
    }

    private Map<String, List<Rating>> ratingsOf(Family family) {
        if (ratings.isEmpty()) {
            year.ratings.stream()
                    .sorted((one, other) -> one.on().compareTo(other.on()))
                    .forEach(each -> ratings.computeIfAbsent(each.family(), key -> new HashMap<>())
                            .computeIfAbsent(each.domain(), key -> new ArrayList<>())
                            .add(each));
        }
        return ratings.getOrDefault(family, Map.of());
    }

    private <T> long count(Collection<T> things, Function<T, @Nullable LocalDate> day, Predicate<T> filter) {
        return things.stream()
                .filter(each -> inPeriod(day.apply(each)))
                .filter(filter)
                .count();
    }

    private boolean inPeriod(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    private void put(String code, long value) {
        values.put(code, BigDecimal.valueOf(value));
    }
}
