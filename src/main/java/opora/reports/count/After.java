package opora.reports.count;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import opora.platform.NotFound;

/** Where a list is read on: the key of the record that was shown last. It holds ids and dates, never a name. */
record After(LocalDate on, UUID id) {

    private static final int DATE = 10;

    static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException tampered) {
            throw new NotFound();
        }
    }

    static After of(String key) {
        try {
            return new After(LocalDate.parse(key.substring(0, DATE)), UUID.fromString(key.substring(DATE + 1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException tampered) {
            throw new NotFound();
        }
    }
}
