package opora.exchange.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An invented centre as plain objects: what a test knows about it without asking the application. */
public final class GeneratedCentre {

    public final String name;

    /** Settlements are shared within a region, and two invented centres need not agree about them. */
    final String region;

    public final List<String> departments = new ArrayList<>();
    public final List<Employee> employees = new ArrayList<>();
    public final List<Settlement> settlements = new ArrayList<>();
    public final List<Section> sections = new ArrayList<>();
    public final List<Family> families = new ArrayList<>();
    public final List<Service> services = new ArrayList<>();
    final GeneratedYear year = new GeneratedYear();

    GeneratedCentre(String name, String region) {
        this.name = name;
        this.region = region;
    }

    /** A day counts when it lies within, both ends included; without an end it lasts. */
    static boolean within(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    List<Employee> atWork(LocalDate day) {
        return employees.stream()
                .filter(each -> within(day, each.hiredOn(), each.leftOn()))
                .toList();
    }

    record Employee(
            String number,
            String name,
            String position,
            String department,
            LocalDate hiredOn,
            @Nullable LocalDate leftOn) {}

    record Settlement(String municipality, String kind, String name, boolean remote) {}

    record Section(String name, String department, List<Settlement> settlements, Employee specialist) {}

    static final class Person {
        final String name;
        final boolean female;
        final @Nullable LocalDate birth;
        final @Nullable String snils;

        Person(String name, boolean female, @Nullable LocalDate birth, @Nullable String snils) {
            this.name = name;
            this.female = female;
            this.birth = birth;
            this.snils = snils;
        }

        /** Of age on the eighteenth birthday; born on 29 February, on 1 March of a common year. */
        boolean isMinorOn(LocalDate day) {
            if (birth == null) {
                return false;
            }
            int year = birth.getYear() + 18;
            boolean leapDay = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
            var adult = leapDay && year % 4 != 0 ? LocalDate.of(year, 3, 1) : birth.plusYears(18);
            return day.isBefore(adult);
        }
    }

    record Stay(
            Family family,
            Person person,
            String role,
            LocalDate since,
            @Nullable LocalDate until) {

        boolean covers(LocalDate day) {
            return within(day, since, until);
        }
    }

    /** @param written whether the end stands in the workbook or follows from the next status */
    record Status(String code, LocalDate from, @Nullable LocalDate to, boolean written) {}

    record Category(
            String code,
            @Nullable Person person,
            LocalDate from,
            @Nullable LocalDate to) {}

    record Closing(LocalDate on, String reason) {}

    static final class Family {
        final String number;
        final String name;
        final LocalDate registeredOn;
        final Settlement settlement;
        final Section section;
        final List<Stay> stays = new ArrayList<>();
        final List<Status> legal = new ArrayList<>();
        final List<Status> practice = new ArrayList<>();
        final List<Category> categories = new ArrayList<>();

        @Nullable
        Closing closing;

        Family(String number, String name, LocalDate registeredOn, Settlement settlement, Section section) {
            this.number = number;
            this.name = name;
            this.registeredOn = registeredOn;
            this.settlement = settlement;
            this.section = section;
        }

        List<Person> membersOn(LocalDate day) {
            return stays.stream()
                    .filter(stay -> stay.covers(day))
                    .map(Stay::person)
                    .toList();
        }

        boolean holds(String category, LocalDate day) {
            return categories.stream()
                    .anyMatch(each -> each.code().equals(category) && within(day, each.from(), each.to()));
        }
    }

    /** An entry of the catalogue, as far as it is counted by. */
    record Kind(String code, String title, String form, String subject, boolean urgent) {}

    /** @param family null for an anonymous service; person null for one to the whole family */
    record Service(
            LocalDate on,
            @Nullable Family family,
            @Nullable Person person,
            Kind kind,
            String channel,
            @Nullable Boolean urgentWritten,
            int quantity,
            Employee employee) {

        boolean urgent() {
            return Objects.requireNonNullElse(urgentWritten, kind.urgent());
        }

        /** Everybody who received it: the person, or all members of that day. Before the registration, those of its day. */
        List<Person> recipients() {
            if (family == null) {
                return List.of();
            }
            return person == null
                    ? family.membersOn(on.isBefore(family.registeredOn) ? family.registeredOn : on)
                    : List.of(person);
        }
    }
}
