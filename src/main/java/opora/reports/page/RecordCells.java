package opora.reports.page;

import java.util.Arrays;
import java.util.List;
import opora.platform.web.Shell;
import opora.reports.count.Listed;
import org.jspecify.annotations.Nullable;

/** A list behind a number as the cells of a sheet: the columns of the page, with the family's name beside its number. */
record RecordCells(Shell shell, RecordsPage.Kind kind) {

    private static final int[] WIDTHS = {34, 44, 34, 30, 26, 30, 16};

    int[] widths() {
        return Arrays.copyOf(WIDTHS, headings().size());
    }

    List<String> headings() {
        var keys =
                switch (kind) {
                    case PERSONS -> List.of("person", "birth-date", "number", "first-day");
                    case FAMILIES -> List.of("family", "number", "first-day");
                    case FACTS -> List.of("day", "what", "recipient", "family", "executor", "quantity");
                    case AMOUNTS -> List.of("day", "what", "recipient", "family", "executor", "partner", "amount");
                    case EMPLOYEES -> List.of("employee", "position", "first-day");
                    case PARTNERS -> List.of("partner", "first-day");
                    case EVENTS -> List.of("event", "first-day");
                    case STATEMENTS -> List.of("day", "answer", "description", "document");
                };
        return keys.stream().map(key -> shell.t("reports." + key)).toList();
    }

    List<@Nullable Object> cells(Listed listed) {
        return switch (listed) {
            case Listed.Person person ->
                row(
                        person.name(),
                        person.birthDate() == null ? shell.t("reports.unknown") : shell.date(person.birthDate()),
                        person.familyNumber(),
                        shell.date(person.on()));
            case Listed.Family family -> row(family.name(), family.number(), shell.date(family.on()));
            case Listed.Fact fact
            when kind == RecordsPage.Kind.AMOUNTS ->
                row(
                        shell.date(fact.on()),
                        FactTitle.of(shell, fact),
                        recipient(fact),
                        fact.familyName(),
                        fact.employeeName(),
                        fact.partnerName(),
                        fact.amount());
            case Listed.Fact fact ->
                row(
                        shell.date(fact.on()),
                        FactTitle.of(shell, fact),
                        recipient(fact),
                        fact.familyName(),
                        fact.employeeName(),
                        java.math.BigDecimal.valueOf(fact.quantity()));
            case Listed.Employee employee -> row(employee.name(), employee.position(), shell.date(employee.on()));
            case Listed.Partner partner -> row(partner.name(), shell.date(partner.on()));
            case Listed.Event event -> row(FactTitle.of(shell, event), shell.date(event.on()));
            case Listed.Statement statement ->
                row(
                        shell.date(statement.on()),
                        shell.t(statement.answer() ? "reports.yes" : "reports.no"),
                        statement.description(),
                        statement.document());
        };
    }

    private @Nullable String recipient(Listed.Fact fact) {
        if (fact.personName() != null) {
            return fact.personName();
        }
        if (fact.familyName() != null) {
            return shell.t("reports.whole-family");
        }
        return FactTitle.isService(fact) ? shell.t("reports.anonymous") : null;
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
