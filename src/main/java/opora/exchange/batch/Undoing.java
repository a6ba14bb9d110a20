package opora.exchange.batch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import opora.exchange.batch.ImportedRows.Imported;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a batch have become.
 *
 * @param records what the rows of each sheet have become
 * @param touched all of it, and the families it is about
 */
record Undoing(
        Collection<UUID> departments,
        Collection<UUID> employees,
        Collection<UUID> sections,
        Collection<UUID> families,
        Collection<UUID> memberships,
        Collection<UUID> persons,
        Collection<UUID> statuses,
        Collection<UUID> categories,
        Collection<UUID> closings,
        Map<String, Collection<UUID>> records,
        Set<UUID> touched) {

    static Undoing of(Collection<String> sheets, Function<String, List<Imported>> stored) {
        var rows = sheets.stream().collect(Collectors.toMap(sheet -> sheet, stored));
        var touched = new HashSet<UUID>();
        rows.values().stream().flatMap(List::stream).forEach(row -> {
            touched.add(row.record());
            addIfThere(touched, row.extra());
            addIfThere(touched, row.family());
        });
        return new Undoing(
                records(rows, "departments"),
                records(rows, "employees"),
                records(rows, "sections"),
                records(rows, "families"),
                records(rows, "people"),
                persons(rows.getOrDefault("people", List.of())),
                records(rows, "statuses"),
                records(rows, "categories"),
                records(rows, "closings"),
                rows.keySet().stream().collect(Collectors.toMap(sheet -> sheet, sheet -> records(rows, sheet))),
                touched);
    }

    private static void addIfThere(Set<UUID> touched, @Nullable UUID id) {
        if (id != null) {
            touched.add(id);
        }
    }

    private static Collection<UUID> records(Map<String, List<Imported>> rows, String sheet) {
        return rows.getOrDefault(sheet, List.of()).stream()
                .map(Imported::record)
                .toList();
    }

    private static Collection<UUID> persons(List<Imported> rows) {
        return rows.stream()
                .map(Imported::extra)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
