package opora.exchange.check;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in a family.
 *
 * @param until the last day, or null while they live there
 * @param row the row that says so, or 0 for what is stored
 */
record Stay(
        FamilyRef family,
        PersonRef person,
        String role,
        LocalDate since,
        @Nullable LocalDate until,
        int row) {

    boolean covers(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    boolean meets(LocalDate from, @Nullable LocalDate to) {
        return (to == null || !since.isAfter(to)) && (until == null || !until.isBefore(from));
    }
}
