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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedCentre.Service;
import opora.exchange.generator.GeneratedCentre.Status;
import opora.exchange.generator.GeneratedYear.Attendance;
import org.jspecify.annotations.Nullable;

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

        Predicate<Attendance> none = attendance -> false;
        Predicate<Attendance> came = attendance -> true;
        Predicate<Attendance> cameOnline =
                attendance -> attendance.event().channel().equals("online");

        persons("T23-01", contacts(all, came), true);
        put("T23-03", counted(online.and(consultation)).size());
        persons("T23-04", contacts(online, cameOnline), false);
        put("T23-04.families", families(contacts(online, cameOnline)).size());
        put("T23-06.families", families(contacts(all, came)).size());
        put("T23-06.minors", values.get("T23-01.minors").intValue());
        put("T23-08", families(contacts(urgent, none)).size());
        put("T23-09", minorMembers(contacts(urgent, none)));
        put("T23-10.families", families(contacts(military, none)).size());
        put("T23-10.minors", minorMembers(contacts(military, none)));
        put(
                "T23-10.urgent.families",
                families(contacts(military.and(urgent), none)).size());
        put("T23-10.urgent.minors", minorMembers(contacts(military.and(urgent), none)));
        put("T23-11", counted(all).stream().mapToInt(Service::quantity).sum());
        persons("T23-12", contacts(military, none), true);
        put("T23-13", counted(military.and(consultation)).size());
        put(
                "T23-18",
                counted(consultation.and(service -> service.kind().subject().equals("child_parent_relations")))
                        .size());
        statuses();
        ratio("T23-41.urgent", "T23-09", "T23-08", 1, 2);
        ratio("T23-41.military", "T23-10.minors", "T23-10.families", 1, 2);
        ratio("T23-41.online", "T23-03", "T23-04", 1, 2);
        values.putAll(new ExpectedYear(centre, this, first, last).values());
        ratio("T23-41.aid", "T23-26.amount", "T23-26.families", 1, 2);
    }

    /** A day on which a family, or somebody of it, was helped or took part. */
    record Contact(LocalDate on, @Nullable Family family, List<Person> persons) {}

    List<Contact> contacts(Predicate<Service> served, Predicate<Attendance> came) {
        var services = counted(served).stream()
                .map(service -> new Contact(service.on(), service.family(), service.recipients()));
        var attendances = centre.year.attendances.stream()
                .filter(each -> inPeriod(each.event().on()))
                .filter(came)
                .map(each -> new Contact(each.event().on(), each.family(), List.of(each.person())));
        return Stream.concat(services, attendances)
                .sorted(Comparator.comparing(Contact::on))
                .toList();
    }

    private List<Service> counted(Predicate<Service> filter) {
        return centre.services.stream()
                .filter(service -> inPeriod(service.on()))
                .filter(filter)
                .toList();
    }

    /** Age is taken on the day of the first record counted. */
    private void persons(String code, List<Contact> contacts, boolean byAge) {
        var firstDays = firstDays(contacts);
        put(code, firstDays.size());
        if (byAge) {
            int minors = minors(firstDays).size();
            int unknown = (int) firstDays.keySet().stream()
                    .filter(person -> person.birth == null)
                    .count();
            put(code + ".minors", minors);
            put(code + ".adults", firstDays.size() - minors - unknown);
            put(code + ".unknown", unknown);
        }
    }

    static Map<Person, LocalDate> firstDays(List<Contact> contacts) {
        var firstDays = new HashMap<Person, LocalDate>();
        for (var contact : contacts) {
            contact.persons().forEach(person -> firstDays.putIfAbsent(person, contact.on()));
        }
        return firstDays;
    }

    static Set<Person> minors(Map<Person, LocalDate> firstDays) {
        return firstDays.entrySet().stream()
                .filter(each -> each.getKey().isMinorOn(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    static Map<Family, LocalDate> families(List<Contact> contacts) {
        var firstDays = new HashMap<Family, LocalDate>();
        for (var contact : contacts) {
            if (contact.family() != null) {
                firstDays.putIfAbsent(contact.family(), contact.on());
            }
        }
        return firstDays;
    }

    private int minorMembers(List<Contact> contacts) {
        var minors = new HashSet<Person>();
        families(contacts).forEach((family, day) -> addMinors(minors, family, day));
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
