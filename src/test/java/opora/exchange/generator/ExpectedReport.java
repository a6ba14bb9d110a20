package opora.exchange.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedCentre.Service;
import opora.exchange.generator.GeneratedCentre.Status;

/**
 * What the report T23 must say about an invented centre, counted here in plain loops over its objects, without a database and without
 * the code of the reports. The definitions are those of docs/indicators.md.
 */
public final class ExpectedReport {

    private final GeneratedCentre centre;
    private final LocalDate first;
    private final LocalDate last;
    private final Map<String, BigDecimal> values = new LinkedHashMap<>();

    private ExpectedReport(GeneratedCentre centre, int year) {
        this.centre = centre;
        this.first = LocalDate.of(year, 1, 1);
        this.last = LocalDate.of(year, 12, 31);
    }

    public static Map<String, BigDecimal> of(GeneratedCentre centre, int year) {
        var report = new ExpectedReport(centre, year);
        report.count();
        return report.values;
    }

    private void count() {
        Predicate<Service> all = service -> true;
        Predicate<Service> online = service -> service.channel().equals("online");
        Predicate<Service> consultation = service -> service.kind().form().equals("consultation");
        Predicate<Service> urgent = Service::urgent;
        Predicate<Service> military =
                service -> service.family() != null && service.family().holds("military", service.on());

        persons("T23-01", all, true);
        put("T23-03", counted(online.and(consultation)).size());
        persons("T23-04", online, false);
        put("T23-04.families", families(online).size());
        put("T23-06.families", families(all).size());
        put("T23-06.minors", values.get("T23-01.minors").intValue());
        put("T23-08", families(urgent).size());
        put("T23-09", minorMembers(urgent));
        put("T23-10.families", families(military).size());
        put("T23-10.minors", minorMembers(military));
        put("T23-10.urgent.families", families(military.and(urgent)).size());
        put("T23-10.urgent.minors", minorMembers(military.and(urgent)));
        put("T23-11", counted(all).stream().mapToInt(Service::quantity).sum());
        persons("T23-12", military, true);
        put("T23-13", counted(military.and(consultation)).size());
        put(
                "T23-18",
                counted(consultation.and(service -> service.kind().subject().equals("child_parent_relations")))
                        .size());
        statuses();
        ratio("T23-41.urgent", "T23-09", "T23-08", 1, 2);
        ratio("T23-41.military", "T23-10.minors", "T23-10.families", 1, 2);
        ratio("T23-41.online", "T23-03", "T23-04", 1, 2);
    }

    private List<Service> counted(Predicate<Service> filter) {
        return centre.services.stream()
                .filter(service -> inPeriod(service.on()))
                .filter(filter)
                .sorted(Comparator.comparing(Service::on))
                .toList();
    }

    /** Age is taken on the day of the first record counted. */
    private void persons(String code, Predicate<Service> filter, boolean byAge) {
        var firstDays = new HashMap<Person, LocalDate>();
        for (var service : counted(filter)) {
            service.recipients().forEach(person -> firstDays.putIfAbsent(person, service.on()));
        }
        int minors = 0;
        int unknown = 0;
        for (var each : firstDays.entrySet()) {
            if (each.getKey().birth == null) {
                unknown++;
            } else if (each.getKey().isMinorOn(each.getValue())) {
                minors++;
            }
        }
        put(code, firstDays.size());
        if (byAge) {
            put(code + ".minors", minors);
            put(code + ".adults", firstDays.size() - minors - unknown);
            put(code + ".unknown", unknown);
        }
    }

    private Map<Family, LocalDate> families(Predicate<Service> filter) {
        var firstDays = new HashMap<Family, LocalDate>();
        for (var service : counted(filter)) {
            if (service.family() != null) {
                firstDays.putIfAbsent(service.family(), service.on());
            }
        }
        return firstDays;
    }

    private int minorMembers(Predicate<Service> filter) {
        var minors = new HashSet<Person>();
        families(filter).forEach((family, day) -> addMinors(minors, family, day));
        return minors.size();
    }

    private void statuses() {
        var endangered = new HashSet<Family>();
        var improved = new HashSet<Family>();
        var risen = new HashSet<Family>();
        var children = new HashSet<Person>();
        for (var family : centre.families) {
            if (family.legal.stream().anyMatch(status -> status.code().equals("sop") && touches(status))) {
                endangered.add(family);
                if (family.closing != null
                        && family.closing.reason().equals("improvement")
                        && inPeriod(family.closing.on())) {
                    improved.add(family);
                }
            }
            if (stepped(family.practice, "asocial", "dysfunctional")
                    || stepped(family.practice, "dysfunctional", "risk")) {
                risen.add(family);
            }
            if (!stepped(family.legal, "tzhs", "sop")) {
                childrenInDifficulty(family, children);
            }
        }
        put("T23-32", endangered.size());
        put("T23-33", improved.size());
        ratio("T23-33.share", "T23-33", "T23-32", 100, 1);
        put("T23-34", risen.size());
        put("T23-35", children.size());
    }

    /** On the family's first day of the period in that status. */
    private void childrenInDifficulty(Family family, Set<Person> children) {
        family.legal.stream()
                .filter(status -> status.code().equals("tzhs") && touches(status))
                .map(status -> status.from().isBefore(first) ? first : status.from())
                .min(Comparator.naturalOrder())
                .ifPresent(day -> addMinors(children, family, day));
    }

    /** From the one to the other without a gap, the other beginning within the period. */
    private boolean stepped(List<Status> statuses, String before, String after) {
        for (var earlier : statuses) {
            for (var later : statuses) {
                boolean next = earlier.to() != null && earlier.to().plusDays(1).equals(later.from());
                if (next && earlier.code().equals(before) && later.code().equals(after) && inPeriod(later.from())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void addMinors(Set<Person> minors, Family family, LocalDate day) {
        family.membersOn(day).stream().filter(person -> person.isMinorOn(day)).forEach(minors::add);
    }

    private boolean touches(Status status) {
        return !status.from().isAfter(last)
                && (status.to() == null || !status.to().isBefore(first));
    }

    private boolean inPeriod(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private void put(String code, int value) {
        values.put(code, BigDecimal.valueOf(value));
    }

    private void ratio(String code, String part, String whole, int times, int places) {
        var of = values.get(whole);
        if (of.signum() != 0) {
            var product = values.get(part).multiply(BigDecimal.valueOf(times));
            values.put(code, product.divide(of, places, RoundingMode.HALF_UP));
        }
    }
}
