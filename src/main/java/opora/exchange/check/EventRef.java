package opora.exchange.check;

import java.time.LocalDate;
import java.util.UUID;
import opora.exchange.sheets.Row;
import org.jspecify.annotations.Nullable;

/** A meeting or event that visits refer to by its number. */
final class EventRef extends Ref {

    private final String number;
    private final @Nullable LocalDate on;
    private final boolean held;

    EventRef(UUID id, String number, LocalDate on, boolean held) {
        super(id);
        this.number = number;
        this.on = on;
        this.held = held;
    }

    EventRef(Row row, boolean held) {
        super(row);
        this.number = row.text("number");
        this.on = row.date("on");
        this.held = held;
    }

    String number() {
        return number;
    }

    @Nullable
    LocalDate on() {
        return on;
    }

    boolean held() {
        return held;
    }
}
