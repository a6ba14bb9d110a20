package opora.exchange.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import opora.exchange.sheets.Row;
import opora.platform.Refused;
import opora.platform.text.RussianDate;
import org.jspecify.annotations.Nullable;

/** Finds what a cell refers to; what is missing, ambiguous or will itself not be taken becomes a problem of the row. */
final class Find {

    private Find() {}

    static @Nullable Ref department(Row row, World world) {
        return row.has("department")
                ? sound(
                        row,
                        "department",
                        world.departments.get(Keys.of(row.text("department"))),
                        "exchange.row.department-unknown")
                : null;
    }

    static @Nullable EmployeeRef employee(Row row, String column, World world) {
        return row.has(column) ? employee(row, column, row.text(column), world) : null;
    }

    /** One of the employees a column lists. */
    static @Nullable EmployeeRef employee(Row row, String column, String written, World world) {
        var found = world.employees(written);
        if (found.size() > 1) {
            row.refuse(column, "exchange.row.employee-ambiguous", written);
            return null;
        }
        var employee = found.isEmpty() ? null : found.getFirst();
        return sound(row, column, written, employee, "exchange.row.employee-unknown");
    }

    static void mustWork(Row row, String column, @Nullable EmployeeRef employee, @Nullable LocalDate day) {
        if (employee != null && day != null && !employee.worksOn(day)) {
            row.refuse(column, "exchange.row.not-at-work", RussianDate.format(day));
        }
    }

    static @Nullable SettlementRef settlement(Row row, String column, String written, World world) {
        var municipality = Keys.of(row.text("municipality"));
        var found = world.settlements(written).stream()
                .filter(settlement -> municipality.isEmpty() || settlement.isIn(municipality))
                .toList();
        if (found.size() > 1) {
            row.refuse(column, "exchange.row.settlement-ambiguous", written);
            return null;
        }
        if (found.isEmpty()) {
            row.refuse(column, "exchange.row.settlement-unknown", written);
            return null;
        }
        return sound(row, column, found.getFirst(), "exchange.row.settlement-unknown");
    }

    static @Nullable PartnerRef partner(Row row, String column, World world) {
        return row.has(column)
                ? sound(row, column, world.partner(row.text(column)), "exchange.row.partner-unknown")
                : null;
    }

    /** The partner's agreement of that number which is in force on the day. */
    static @Nullable AgreementRef agreement(
            Row row, String column, @Nullable PartnerRef partner, @Nullable LocalDate day, World world) {
        if (!row.has(column) || partner == null || day == null) {
            return null;
        }
        var number = row.text(column);
        var numbered = world.agreements(number);
        var own = numbered.stream().filter(each -> each.partner() == partner).toList();
        if (own.isEmpty()) {
            row.refuse(
                    column,
                    numbered.isEmpty() ? "exchange.row.agreement-unknown" : "exchange.row.agreement-of-another",
                    number);
            return null;
        }
        var found = own.stream().filter(each -> each.covers(day)).findFirst();
        if (found.isEmpty()) {
            row.refuse(column, "exchange.row.agreement-not-then", number, RussianDate.format(day));
        }
        return found.isEmpty() ? null : sound(row, column, found.get(), "exchange.row.agreement-unknown");
    }

    static @Nullable FamilyRef family(Row row, World world) {
        return row.has("family_number")
                ? sound(row, "family_number", world.family(row.text("family_number")), "exchange.row.family-unknown")
                : null;
    }

    static @Nullable EventRef event(Row row, World world) {
        return row.has("event_number")
                ? sound(row, "event_number", world.events.find(row.text("event_number")), "exchange.row.event-unknown")
                : null;
    }

    /** One of the families a column lists. */
    static @Nullable FamilyRef family(Row row, String column, String written, World world) {
        return sound(row, column, written, world.family(written), "exchange.row.family-unknown");
    }

    /** One of the partners a column lists. */
    static @Nullable PartnerRef partner(Row row, String column, String written, World world) {
        return sound(row, column, written, world.partner(written), "exchange.row.partner-unknown");
    }

    /** A member of the family on a day, by full name or initials; the birth date tells namesakes apart. */
    static @Nullable PersonRef member(Row row, FamilyRef family, @Nullable LocalDate day) {
        var name = row.name("person");
        if (name == null) {
            return null;
        }
        var written = name.full();
        var birthDate = row.date("birth_date");
        var key = name.hasOnlyInitials() ? Keys.initials(written) : Keys.of(written);
        var called = family.stays().stream()
                .filter(stay -> key.equals(
                        name.hasOnlyInitials()
                                ? Keys.initials(stay.person().nameKey())
                                : stay.person().nameKey()))
                .filter(stay ->
                        birthDate == null || birthDate.equals(stay.person().birthDate()))
                .toList();
        var present = called.stream()
                .filter(stay -> day == null || stay.covers(family.notBeforeRegistration(day)))
                .map(Stay::person)
                .distinct()
                .toList();
        if (present.size() > 1) {
            row.refuse("person", "exchange.row.person-ambiguous", written);
            return null;
        }
        if (present.isEmpty() && !called.isEmpty() && day != null) {
            row.refuse("person", "exchange.row.not-member-then", RussianDate.format(day));
            return null;
        }
        return sound(row, "person", present.isEmpty() ? null : present.getFirst(), "exchange.row.person-unknown");
    }

    /** Dates a row may not have: after today, or an end before its start. */
    static void mustHavePassed(Row row, World world, String... columns) {
        for (var column : List.of(columns)) {
            var day = row.date(column);
            if (day != null && day.isAfter(world.today)) {
                row.refuse(column, "exchange.row.future", RussianDate.format(day));
            }
        }
    }

    static void mustFollow(Row row, String end, @Nullable LocalDate start) {
        var day = row.date(end);
        if (day != null && start != null && day.isBefore(start)) {
            row.refuse(end, "exchange.row.end-before-start", RussianDate.format(start));
        }
    }

    static void mustBeFirst(Row row, World world, String column, String key) {
        int first = world.firstRowOf(row, key);
        if (first > 0) {
            row.refuse(column, "exchange.row.twice", first);
        }
    }

    /** What the rules of a module say of a row, in their own words; their field is the column of the given name. */
    static void mustMakeSense(Row row, Map<String, String> columns, Runnable rules) {
        try {
            rules.run();
        } catch (Refused refused) {
            row.refuse(
                    columns.getOrDefault(String.valueOf(refused.field()), ""),
                    refused.getMessage(),
                    refused.arguments());
        }
    }

    private static <R extends Ref> @Nullable R sound(Row row, String column, @Nullable R found, String problem) {
        return sound(row, column, row.written(column), found, problem);
    }

    private static <R extends Ref> @Nullable R sound(
            Row row, String column, String written, @Nullable R found, String problem) {
        if (found == null) {
            row.refuse(column, problem, written);
            return null;
        }
        if (found.isBroken()) {
            row.refuse(column, "exchange.row.depends", found.row(), found.sheet());
            return null;
        }
        return found;
    }
}
