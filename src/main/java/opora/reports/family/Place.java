package opora.reports.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import opora.platform.NotFound;

/** Where a chronology is read on: the day, the kind and the id of what was shown last. */
record Place(LocalDate on, int kind, UUID id) {

    private static final int PARTS = 3;

    static Place of(String key) {
        var parts = key.split("_", PARTS);
        try {
            return new Place(LocalDate.parse(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException tampered) {
            throw new NotFound();
        }
    }
}
