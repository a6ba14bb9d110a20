package opora.exchange.check;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period with both its days included.
 *
 * @param to null while it lasts
 * @param row the row that brings it, or 0 for what is stored
 */
record Span(
        String code,
        @Nullable UUID person,
        LocalDate from,
        @Nullable LocalDate to,
        int row) {

    boolean isStored() {
        return row == 0;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean meets(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || !from.isAfter(otherTo)) && (to == null || !to.isBefore(otherFrom));
    }
}
