package opora.contracts.lists;

import java.time.LocalDate;
import java.util.UUID;

/** A list as it was formed on a day. */
public record StatusListLine(UUID id, LocalDate formedOn, LocalDate from, LocalDate to) {

    public String path() {
        return "/contracts/status-lists/" + id;
    }
}
