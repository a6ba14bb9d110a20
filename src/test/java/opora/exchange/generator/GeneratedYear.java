package opora.exchange.generator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import opora.exchange.generator.GeneratedCentre.Employee;
import opora.exchange.generator.GeneratedCentre.Family;
import opora.exchange.generator.GeneratedCentre.Person;
import opora.exchange.generator.GeneratedCentre.Settlement;
import org.jspecify.annotations.Nullable;

/** What an invented centre did besides its services, as plain objects. */
final class GeneratedYear {

    final List<Partner> partners = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Gift> gifts = new ArrayList<>();
    final List<Aid> aid = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Attendance> attendances = new ArrayList<>();
    final List<Trip> trips = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Supervision> supervisions = new ArrayList<>();
    final List<Consultation> consultations = new ArrayList<>();
    final List<Training> trainings = new ArrayList<>();
    final List<Seminar> seminars = new ArrayList<>();
    final List<Publication> publications = new ArrayList<>();
    final List<Cycle> cycles = new ArrayList<>();
    final List<Tool> tools = new ArrayList<>();
    final List<SpecialistChange> changes = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();
    final List<Outcome> outcomes = new ArrayList<>();
    final List<Statement> statements = new ArrayList<>();

    record Partner(
            String name,
            String kind,
            boolean organisation,
            @Nullable LocalDate since) {}

    record Agreement(
            String number,
            Partner partner,
            LocalDate signed,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean isInForce(LocalDate day) {
            return GeneratedCentre.within(day, from == null ? signed : from, to);
        }
    }

    record Gift(
            LocalDate on,
            Partner partner,
            String form,
            BigDecimal amount,
            @Nullable Agreement agreement) {}

    /** @param source null when the money is the centre's own */
    record Aid(
            LocalDate on,
            Family family,
            @Nullable Person person,
            String form,
            String purpose,
            BigDecimal amount,
            @Nullable Partner source,
            @Nullable Agreement agreement,
            Employee employee) {}

    record Event(
            String number,
            LocalDate on,
            String kind,
            @Nullable String subtype,
            String audience,
            String channel,
            String status,
            Employee leader,
            int children,
            int adults) {

        boolean isHeld() {
            return status.equals("held");
        }
    }

    record Attendance(Event event, Family family, Person person) {}

    record Trip(
            String number,
            LocalDate on,
            String form,
            String urgency,
            String status,
            List<Settlement> settlements,
            Employee leader,
            List<Employee> crew,
            List<Partner> agencies,
            List<Family> families) {}

    record Meeting(
            String number,
            LocalDate on,
            String kind,
            String status,
            Employee leader,
            List<Partner> agencies,
            List<Family> families,
            List<Family> changed) {}

    record Supervision(LocalDate on, List<Employee> participants) {}

    record Consultation(LocalDate on, @Nullable Employee addressee, String profession) {}

    record Training(
            Employee employee,
            String kind,
            LocalDate started,
            @Nullable LocalDate completed) {}

    record Seminar(LocalDate on, String programme, String status, List<Employee> participants) {}

    record Publication(LocalDate on, String title) {}

    record Cycle(LocalDate on, String kind) {}

    record Tool(
            String name,
            @Nullable LocalDate studied,
            @Nullable LocalDate introduced) {}

    record SpecialistChange(LocalDate on, Employee employee, String change) {}

    record Rating(LocalDate on, Family family, String domain, int score, Employee employee) {}

    record Outcome(LocalDate on, Family family, @Nullable Person person, String kind, Employee employee) {}

    record Statement(String code, LocalDate on, boolean answer) {}
}
