package opora.reports.page;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import opora.reports.count.Listed;
import opora.reports.count.Listing;
import opora.reports.count.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Whom a report with its lists is about. Read before the file is written, because the journal has to know before the first byte leaves.
 *
 * @param rows how many lines the lists have
 */
record TakenRecords(int rows, Set<UUID> subjects) {

    static TakenRecords of(Listing listing, Sheet sheet) {
        var subjects = new LinkedHashSet<UUID>();
        var rows = new int[1];
        for (var passport : sheet.report().indicators()) {
            var value = sheet.answer(passport.code()).value();
            if (value != null && value.compareTo(BigDecimal.ZERO) != 0) {
                listing.all(passport, sheet.question(), listed -> {
                    rows[0]++;
                    add(subjects, listed);
                });
            }
        }
        return new TakenRecords(rows[0], subjects);
    }

    private static void add(Set<UUID> subjects, Listed listed) {
        switch (listed) {
            case Listed.Person person -> {
                add(subjects, person.id());
                add(subjects, person.familyId());
            }
            case Listed.Family family -> add(subjects, family.id());
            case Listed.Fact fact -> {
                add(subjects, fact.personId());
                add(subjects, fact.familyId());
            }
            default -> {}
        }
    }

    private static void add(Set<UUID> subjects, @Nullable UUID id) {
        if (id != null) {
            subjects.add(id);
        }
    }
}
